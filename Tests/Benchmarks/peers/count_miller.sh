#!/bin/sh
# count_miller.sh LOG: rows and adopted rows by unit, outlet and month, written to standard output as CSV.
exec mlr --icsv --ocsv \
  put '$month = sub($报送日期, "-[0-9]*$", ""); $adoption = $状态 == "采用" ? 1 : 0' \
  then stats1 -a count,sum -f adoption -g 报送单位,采用刊物,month \
  then rename 报送单位,unit,采用刊物,outlet,adoption_count,items,adoption_sum,adopted "$1"
