import Model
func sparklinesChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart { subject.nothing("sparklines", Words.Charts.nothingByMonth) }
func controlChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart { subject.nothing("control", Words.Charts.nothingByMonth) }
