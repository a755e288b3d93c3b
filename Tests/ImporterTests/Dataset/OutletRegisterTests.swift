import Model
import Testing

@testable import Importer

@Suite struct OutletRegisterTests {
  private func register(_ text: String) throws(Diagnostic) -> OutletRegister {
    try OutletRegister(Array(text.utf8), file: "outlets.csv")
  }

  private func day(_ year: Int, _ month: Int = 1, _ day: Int = 1) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }

  @Test func `an outlet is found under each of its names`() throws {
    let register = try register(
      "outlet,aliases,level,medium\n市日报,《日报》;晨报,市,newspaper\n要情,,县,briefing\n")
    for name in ["市日报", "《市日报》", "日报", "晨报"] {
      #expect(register.match(name, level: "", on: nil) == .outlet(0), "\(name)")
    }
    #expect(register.match("要情", level: "县", on: day(2024)) == .outlet(1))
    #expect(register.match("晚报", level: "市", on: nil) == .none)
    #expect(register.outlets[0].level == "市" && register.outlets[0].medium == "newspaper")
  }

  @Test func `two outlets under one masked name are told apart by level`() throws {
    let register = try register("outlet,level\n《**日报》,省\n《**日报》,市\n")
    #expect(register.outlets.count == 2)
    #expect(register.match("**日报", level: "省", on: nil) == .outlet(0))
    #expect(register.match("《**日报》", level: " 市 ", on: nil) == .outlet(1))
    #expect(register.match("**日报", level: "", on: nil) == .ambiguous(0))
  }

  @Test func `two outlets of one name and level are told apart by the day`() throws {
    let register = try register("outlet,level,from,to\n内参,市,,2019-12-31\n内参,市,2020-01-01,\n")
    #expect(register.match("内参", level: "市", on: day(2019, 12, 31)) == .outlet(0))
    #expect(register.match("内参", level: "市", on: day(2020)) == .outlet(1))
    #expect(register.match("内参", level: "", on: day(2020)) == .outlet(1))
    #expect(register.match("内参", level: "市", on: nil) == .ambiguous(0))
  }

  @Test func `a renamed outlet is one outlet under its newest name`() throws {
    let register = try register(
      "outlet,level,to,renamed_to\n城管简报,市,2009,城管信息\n城管信息,市,2010-12-31,城管动态\n城管动态,市,,\n")
    #expect(register.outlets.map(\.name) == ["城管动态"])
    #expect(register.outlets[0].formerNames.map(\.name) == ["城管简报", "城管信息"])
    #expect(register.outlets[0].formerNames.map { $0.to?.description } == ["2009", "2010-12-31"])
    for name in ["城管简报", "城管信息", "城管动态"] {
      #expect(register.match(name, level: "", on: day(2012)) == .outlet(0))
    }
  }

  @Test func `a rename prefers the outlet of its own level`() throws {
    let register = try register("outlet,level,renamed_to\n旧报,市,新报\n新报,省,\n新报,市,\n")
    #expect(register.match("旧报", level: "", on: nil) == .outlet(1))
    #expect(register.outlets.map(\.level) == ["省", "市"])
  }

  @Test(arguments: [
    ("outlet,levl\n", #"outlets.csv:1:2 register-column-unknown ["levl", "level"]"#),
    ("level\n省\n", "outlets.csv:1 register-column-missing"),
    ("outlet,level\n,省\n", "outlets.csv:2:1 register-value-wrong"),
    (
      "outlet,renamed_to\n甲,乙\n丙,\n",
      #"outlets.csv:2:2 register-value-wrong ["renamed_to", "乙", "甲, 丙"]"#
    ),
    ("outlet,renamed_to\n甲,乙\n乙,甲\n", "outlets.csv:2:2 register-value-wrong"),
    ("outlet,renamed_to\n甲,甲\n", "outlets.csv:2:2 register-value-wrong"),
    ("outlet,from\n甲,昨天\n", "outlets.csv:2:2 register-value-wrong"),
    ("outlet,from,to\n甲,2025,2024\n", "outlets.csv:2:3 register-value-wrong"),
  ])
  func `an error says where it stands`(text: String, brief: String) {
    let found = refusal { () throws(Diagnostic) in _ = try register(text) }
    #expect(found?.brief.hasPrefix(brief) == true, "\(found?.brief ?? "")")
  }
}
