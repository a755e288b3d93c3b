"""newest_duckdb.py LOG TABLE: the last row of each number, counted by unit, outlet and month, written as CSV."""
import sys

import duckdb

log, table = sys.argv[1:]
database = duckdb.connect()
# Of the forms that find the last row rightly where its outlet is blank, this is the fastest here: max by a
# record of all fields takes twice as long, and max by single fields passes over blank ones.
database.execute(
    """
    create temp table cells as
    with numbered as (
      select 编号 number, 报送单位 unit, 采用刊物 outlet, date_trunc('month', 报送日期) "month",
             状态 = '采用' adoption, row_number() over () place
      from read_csv(?, header = true, types = {'报送日期': 'DATE'})),
    newest as (
      select * from numbered
      qualify row_number() over (partition by number order by place desc) = 1)
    select unit, outlet, "month", count(*) items, count(*) filter (where adoption) adopted
    from newest group by all
    """,
    [log],
)
database.execute(f"copy cells to '{table}' (format csv, header)")
print(*database.execute("select count(*), sum(items), sum(adopted) from cells").fetchone())
