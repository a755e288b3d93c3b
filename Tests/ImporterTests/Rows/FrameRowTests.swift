import Testing

@testable import Importer

@Suite struct FrameRowTests {
  private let header = HeaderMap(["单位", "标题", "报送时间", "采用刊物"], stated: [:])

  private func matches(_ cells: [String]) -> Bool { FrameRow(header).matches(cells) }

  @Test(arguments: [
    ["", "", "", ""], [], ["单位", "标题", "报送时间", "采用刊物"], ["单位", "标题", "报送时间", "采用刊物", ""],
  ])
  func `blank rows and repeated headers are frame`(cells: [String]) {
    #expect(matches(cells))
  }

  @Test(arguments: [
    ["合计", "12", "", ""], ["小计", "", "", ""], ["", "总计：", "3", ""], ["合 计", "", "", "3"],
    ["平均", "1.5", "", ""], ["合計", "", "共40篇", ""], ["一季度小計", "", "", ""],
    ["Total", "3", "", ""], ["1", "", "合计", ""], ["办公室小计", "", "", "3"], ["合计：12条", "", "", ""],
    ["一季度合计", "4", "", ""],
  ])
  func `sums are frame`(cells: [String]) {
    #expect(matches(cells))
  }

  @Test(arguments: [
    ["制表人：张三", "", "审核人：李四", ""], ["制表人", "张三", "", ""], ["统计时间：2024年1月", "", "", ""],
    ["审核：", "", "", ""],
    ["填报单位（盖章）：某局", "", "", ""], ["备注：以上为上半年数据", "", "", ""], ["注：含约稿", "", "", ""],
    ["联系电话：12345", "", "", ""],
    ["", "", "制表:王五", ""], ["单位负责人：赵六", "", "", ""], ["打印日期:2024-01-01", "", "", ""],
    ["导出时间：2024-01-01 08:00", "", "", ""],
  ])
  func `signatures are frame`(cells: [String]) {
    #expect(matches(cells))
  }

  @Test(arguments: [
    ["审批局", "关于审批提速", "", "市日报"], ["审批科", "甲", "2024-13-45", ""], ["复核科", "甲", "", ""],
    ["打印社", "甲", "", ""],
    ["审批提速：某县办事不求人", "甲", "", ""], ["填表减负：基层报表瘦身", "", "", ""], ["办公室", "总计划公布", "", ""],
    ["合计科技公司", "甲", "", ""],
    ["统计局", "甲", "", ""], ["办公室", "备注：甲", "", ""], ["负责人办公室", "", "", ""],
  ])
  func `rows that only look like frame are data`(cells: [String]) {
    #expect(!matches(cells))
  }
}
