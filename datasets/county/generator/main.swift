// Writes the made-up county of this folder: logs, registers, rulebook and truth, the same bytes every time.
//
//   make dataset
//
// Order of reading: what exists (units, outlets, items), what an export knows of it, how an export is
// written down, and the truth, which is worked from the items and never from the files.

import Foundation

let folder = CommandLine.arguments.count == 2 ? CommandLine.arguments[1] : "datasets/county"
let years = 2020...2025

for export in exports { writeExport(export) }
writeRegisters()
writeTruth()
