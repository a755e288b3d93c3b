"""count_duckdb.py LOG TABLE: rows and adopted rows by unit, outlet and month, written as CSV."""
import sys

import duckdb

log, table = sys.argv[1:]
database = duckdb.connect()
database.execute(
    """
    create temp table cells as
    select 报送单位 unit, 采用刊物 outlet, date_trunc('month', 报送日期) "month",
           count(*) items, count(*) filter (where 状态 = '采用') adopted
    from read_csv(?, header = true, types = {'报送日期': 'DATE'})
    group by all
    """,
    [log],
)
database.execute(f"copy cells to '{table}' (format csv, header)")
print(*database.execute("select count(*), sum(items), sum(adopted) from cells").fetchone())
