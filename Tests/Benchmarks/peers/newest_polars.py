"""newest_polars.py LOG TABLE: the last row of each number, counted by unit, outlet and month, written as CSV."""
import sys

import polars

log, table = sys.argv[1:]
cells = (
    polars.scan_csv(log, try_parse_dates=True)
    .select("编号", "报送单位", "采用刊物", "报送日期", "状态")
    .unique("编号", keep="last")
    .group_by(
        unit="报送单位",
        outlet="采用刊物",
        month=polars.col("报送日期").dt.truncate("1mo"),
    )
    .agg(items=polars.len(), adopted=(polars.col("状态") == "采用").sum())
    .collect(engine="streaming")
)
cells.write_csv(table)
print(cells.height, cells["items"].sum(), cells["adopted"].sum())
