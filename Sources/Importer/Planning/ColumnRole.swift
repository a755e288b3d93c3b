import Model

/// What a column of a log holds.
public enum ColumnRole: String, CaseIterable, Sendable {
  case id
  case title
  case unit
  case unitClass = "class"
  case author
  case submitted
  /// Year and month of a submitted date that has no column of its own; only where the dataset file states them.
  case year
  case month
  case status
  case outlet
  case level
  case adopted
  case issue
  case kind
  case track
  case stage
  case position
  case length
  case repost
  case urgent
  case filed
  case instruction
  case instructed
  case points
  case weight
  case remarks

  /// Whether a figure depends on the column, so that two columns for it must not be guessed between.
  var isDecisive: Bool {
    switch self {
    case .id, .unit, .unitClass, .submitted, .year, .month, .status, .outlet, .level, .adopted,
      .weight:
      true
    case .title, .author, .issue, .kind, .track, .stage, .position, .length, .repost, .urgent,
      .filed, .instruction, .instructed, .points, .remarks:
      false
    }
  }

  /// The role that a header names, if any.
  static func named(_ header: String) -> ColumnRole? {
    // No role begins with a digit, but most ids and dates below a header do.
    if let first = header.utf8.first, 0x30...0x39 ~= first { return nil }
    let key = self.key(header)
    if let role = synonyms[key] { return role }
    // 报送时间（年月日）: what stands in brackets explains, it does not name.
    guard let bracket = key.firstIndex(of: "("), bracket > key.startIndex else { return nil }
    return synonyms[String(key[..<bracket])]
  }

  /// True for headers of outlets that an item was offered to, whatever came of it.
  static func namesOffers(_ header: String) -> Bool {
    ["投稿媒体", "投稿刊物", "报送媒体", "offeredto"].contains(key(header))
  }

  /// True for the common title over columns of outlets.
  static func titlesOutlets(_ header: String) -> Bool {
    if let role = named(header), role == .status || role == .outlet { return true }
    return ["采用媒体", "采用单位", "各级采用情况", "采用统计", "刊登情况", "刊载情况", "发表情况", "adoptedby", "outlets"]
      .contains(
        key(header))
  }

  /// Half-width, lower case, without blanks.
  static func key(_ header: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in CellText.halfWidth(header).lowercased().unicodeScalars
    where !CellText.isBlank(scalar) && scalar != "_" && scalar != "'" {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  // 序号 is no id: it restarts with every export.
  private static let synonyms: [String: ColumnRole] = {
    let lists: [(ColumnRole, String)] = [
      (.id, "编号 稿件编号 流水号 信息编号 id itemid submissionid"),
      (.title, "标题 信息标题 题目 稿件名称 稿件标题 原标题 title headline"),
      (
        .unit,
        "单位 单位名称 报送单位 报送部门 选送单位 上报单位 来稿单位 供稿单位 投稿单位 机构名称 部门 科室 处室 unit submittingunit department office"
      ),
      (.unitClass, "单位类别 机构类型 组别 unitclass class group"),
      (.author, "信息员 通讯员 作者 撰稿人 报送人 上报人 供稿人 执笔人 author liaison writer"),
      (
        .submitted,
        "报送时间 报送日期 上报时间 上报日期 投稿时间 投稿日期 来稿时间 来稿日期 收稿时间 收稿日期 提交时间 提交日期 接收时间 submitted submittedon submissiondate datesubmitted"
      ),
      (.status, "采用 采用情况 是否采用 采用状态 状态 稿件状态 采用与否 审核状态 录用情况 是否录用 status outcome adopted"),
      (
        .outlet,
        "采用刊物 刊物 刊载媒体 发表载体 录用单位 采用载体 采用平台 投稿媒体 投稿刊物 报送媒体 offeredto outlet publication journal"
      ),
      (.level, "级别 采用级别 报送级别 level outletlevel"),
      (.adopted, "采用时间 采用日期 刊发时间 刊发日期 发布时间 录用时间 adoptedon adoptiondate dateadopted"),
      (.issue, "期号 期数 issue"),
      (.kind, "信息类型 稿件类别 类别 类型 kind type category"),
      (.track, "条线 线别 业务条线 工作条线 战线 track beat businessline"),
      (.stage, "采用阶段 采用类型 采用方式 录用类型 阶段 stage adoptionstage adoptiontype"),
      (.position, "版位 版面 版面位置 刊登位置 刊发位置 位置 position page placement"),
      (.length, "字数 稿件字数 信息字数 正文字数 篇幅 length wordcount words characters"),
      (.repost, "转载 是否转载 转发 是否转发 repost reposted reprint isrepost"),
      (.urgent, "紧急 是否紧急 紧急程度 急件 是否急件 缓急 urgent isurgent urgency"),
      (
        .filed,
        "报备日期 报备时间 交样日期 交样时间 备案日期 备案时间 filed filedon datefiled filingdate filedate"
      ),
      (.instruction, "领导批示 批示领导 批示级别 批示 instruction"),
      (.instructed, "批示时间 批示日期 instructedon"),
      (.points, "得分 分值 计分 points score"),
      (.weight, "件数 条数 篇数 count weight items"),
      (.remarks, "备注 说明 remarks notes"),
    ]
    var table: [String: ColumnRole] = [:]
    for (role, words) in lists {
      for word in words.split(separator: " ") { table[String(word)] = role }
    }
    return table
  }()
}
