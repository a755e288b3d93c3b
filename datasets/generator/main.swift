// Writes the logs and registers of five datasets that are reconstructed from published totals: the same
// bytes every time.
//
//   make dataset
//
// Order of reading: what all share (sheets, shares, titles), then one file a dataset. Each begins with
// the published figures; what else there is was invented so that it agrees with them.

let folder = CommandLine.arguments.count == 2 ? CommandLine.arguments[1] : "datasets"

writeForestryBureau()
writeTwoOutletCity()
writeSmallCounty()
writeEnforcementBureau()
writeCityOf2010()
