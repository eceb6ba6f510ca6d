/** The functions of Spark SQL that pipelines use most, with what they take and give. */

interface SparkFunction {
  readonly name: string;
  /** What stands in its brackets, such as `date, format`. */
  readonly takes: string;
  readonly help: string;
}

const lines = `
abs(number)|The value without its sign.
add_months(date, months)|The date some months later.
aggregate(array, start, merge)|One value worked out from all elements.
any_value(expr)|Some value of the group.
approx_count_distinct(expr)|About how many different values there are.
array(expr, …)|An array of the values.
array_agg(expr)|The values of the group as an array.
array_contains(array, value)|Whether the value is in the array.
array_distinct(array)|The array without repeats.
array_join(array, separator)|The elements as one text.
array_size(array)|How many elements there are.
avg(expr)|The mean of the group.
base64(binary)|The bytes as base64 text.
bround(number, digits)|Rounded, halves to the even neighbour.
cast(expr AS type)|The value as another type; fails where it cannot be.
ceil(number)|The next whole number up.
coalesce(expr, …)|The first value that is not null.
collect_list(expr)|The values of the group as an array.
collect_set(expr)|The different values of the group as an array.
concat(expr, …)|The texts one after the other.
concat_ws(separator, expr, …)|The texts with a separator between, nulls left out.
contains(text, part)|Whether the text holds the part.
count(expr)|How many values are not null; count(*) counts rows.
count_if(condition)|For how many rows of the group the condition holds.
cube(expr, …)|Groups by every combination.
current_date()|The day of the refresh.
current_timestamp()|The time of the refresh.
current_user()|Who runs the pipeline.
date(expr)|The value as a date.
date_add(date, days)|The date some days later.
date_diff(end, start)|Days from start to end.
date_format(timestamp, pattern)|The time as text, such as yyyy-MM-dd.
date_sub(date, days)|The date some days earlier.
date_trunc(unit, timestamp)|The start of the hour, day, month … the time is in.
day(date)|The day of the month.
dayofweek(date)|The day of the week, 1 is Sunday.
decode(expr, key, value, …)|The value behind the first key that matches.
dense_rank()|The place among the rows of the window, without gaps.
element_at(array, index)|The element of an array, or the value of a map.
endswith(text, end)|Whether the text ends so.
exists(array, condition)|Whether some element meets the condition.
explode(array)|A row for each element.
explode_outer(array)|A row for each element, one with null where there are none.
expr(text)|The value of SQL in a text.
filter(array, condition)|The elements that meet the condition.
first(expr)|The first value of the group.
first_value(expr)|The first value of the window.
flatten(array)|An array of arrays as one array.
floor(number)|The next whole number down.
format_number(number, digits)|The number with commas, rounded.
from_csv(text, schema)|The CSV line as a struct.
from_json(text, schema)|The JSON as a struct.
from_unixtime(seconds)|The time as text.
from_utc_timestamp(timestamp, zone)|A UTC time in another time zone.
get_json_object(text, path)|A value of the JSON by its path, such as $.id.
greatest(expr, …)|The largest of the values.
hash(expr, …)|A number made from the values.
hour(timestamp)|The hour of the time.
if(condition, then, else)|One of two values.
ifnull(expr, instead)|The second value where the first is null.
initcap(text)|Each word with a capital letter.
input_file_name()|The file the row was read from.
instr(text, part)|Where the part begins, 0 for nowhere.
isnan(number)|Whether it is not a number.
isnotnull(expr)|Whether there is a value.
isnull(expr)|Whether there is no value.
lag(expr, rows)|The value some rows before in the window.
last(expr)|The last value of the group.
last_day(date)|The last day of the month.
last_value(expr)|The last value of the window.
lead(expr, rows)|The value some rows after in the window.
least(expr, …)|The smallest of the values.
left(text, length)|The beginning of the text.
length(text)|How many characters there are.
levenshtein(a, b)|How many letters have to change.
locate(part, text)|Where the part begins, 0 for nowhere.
lower(text)|In small letters.
lpad(text, length, fill)|Filled up at the left.
ltrim(text)|Without spaces at the left.
make_date(year, month, day)|A date from its parts.
map(key, value, …)|A map of the pairs.
map_from_entries(array)|A map from an array of pairs.
map_keys(map)|The keys of the map.
map_values(map)|The values of the map.
max(expr)|The largest value of the group.
max_by(expr, by)|The value of the row where by is largest.
md5(expr)|The MD5 hash as text.
median(expr)|The value in the middle of the group.
min(expr)|The smallest value of the group.
min_by(expr, by)|The value of the row where by is smallest.
minute(timestamp)|The minute of the time.
mod(a, b)|What is left after division.
month(date)|The month.
months_between(end, start)|Months from start to end.
named_struct(name, value, …)|A struct with named fields.
next_day(date, weekday)|The next such weekday.
now()|The time of the refresh.
ntile(count)|The rows of the window in so many equal parts.
nullif(a, b)|Null where both are equal, else the first.
nvl(expr, instead)|The second value where the first is null.
nvl2(expr, then, else)|One of two values, by whether the first is null.
parse_json(text)|The JSON as a variant.
percent_rank()|The place in the window from 0 to 1.
percentile_approx(expr, share)|About the value below which the share lies.
posexplode(array)|A row for each element, with its place.
power(base, exponent)|The power.
quarter(date)|The quarter of the year.
rank()|The place among the rows of the window, with gaps.
regexp_extract(text, pattern, group)|The part that a group of the pattern found.
regexp_like(text, pattern)|Whether the pattern is found.
regexp_replace(text, pattern, instead)|With every find replaced.
repeat(text, times)|The text several times.
replace(text, part, instead)|With every part replaced.
reverse(expr)|Backwards.
right(text, length)|The end of the text.
round(number, digits)|Rounded.
row_number()|The number of the row in its window.
rpad(text, length, fill)|Filled up at the right.
rtrim(text)|Without spaces at the right.
second(timestamp)|The second of the time.
sequence(start, stop, step)|An array of the numbers or dates between.
sha1(expr)|The SHA-1 hash as text.
sha2(expr, bits)|The SHA-2 hash as text, such as with 256 bits.
sign(number)|-1, 0 or 1.
size(array)|How many elements there are.
slice(array, start, length)|A part of the array.
sort_array(array)|The array in order.
split(text, pattern)|The parts between what the pattern finds.
split_part(text, separator, place)|One of the parts.
sqrt(number)|The square root.
stack(rows, expr, …)|The values as several rows.
startswith(text, start)|Whether the text begins so.
stddev(expr)|The standard deviation of the group.
struct(expr, …)|A struct of the values.
substring(text, start, length)|A part of the text, counted from 1.
sum(expr)|The sum of the group.
timestampadd(unit, count, timestamp)|The time some units later.
timestampdiff(unit, start, end)|Units from start to end.
to_date(text, pattern)|The text as a date.
to_json(expr)|The struct as JSON.
to_timestamp(text, pattern)|The text as a time.
to_utc_timestamp(timestamp, zone)|A time of a time zone in UTC.
transform(array, change)|The array with each element changed.
translate(text, from, to)|With letters replaced by others.
trim(text)|Without spaces at both ends.
trunc(date, unit)|The start of the month or year the date is in.
try_cast(expr AS type)|The value as another type, null where it cannot be.
try_divide(a, b)|The quotient, null for division by zero.
try_to_timestamp(text, pattern)|The text as a time, null where it is none.
unbase64(text)|The bytes behind base64 text.
unix_timestamp(timestamp)|Seconds since 1970.
upper(text)|In capital letters.
uuid()|A random identifier, new in each row.
variance(expr)|The variance of the group.
weekofyear(date)|The week of the year.
window(timestamp, length)|The span of time the row falls into.
xxhash64(expr, …)|A long number made from the values.
year(date)|The year.
zip_with(a, b, merge)|Two arrays joined element by element.
`;

export const sparkFunctions: readonly SparkFunction[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [signature = '', help = ''] = line.split('|');
    const bracket = signature.indexOf('(');
    return { name: signature.slice(0, bracket), takes: signature.slice(bracket + 1, -1), help };
  });
