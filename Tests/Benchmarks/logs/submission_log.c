// Writes a made-up submission log of ten columns to standard output: the same bytes for the same arguments.
//
//   submission_log ROWS [quoted] [shuffled] [long] [authors=N] [again=N] [changed]
//
// quoted    every field stands in quotes; without it only the titles that hold a comma
// shuffled  the items' numbers come in no order
// long      titles of about 450 bytes, with line ends and doubled quotes inside
// authors=N as many authors' names (2,000 unless said)
// again=N   the first N items stand once more at the end, as a newer export would hold them
// changed   ... and of those declined in the first place each fourth has been adopted since
//
// A shape changes how the items are written, never which items there are: every draw that decides about an item
// comes from one sequence, and what only a shape needs comes from a second one.
//
// The last line on standard error is what a count has to find: rows, items and adopted items.

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Marsaglia's xorshift of 64 bits, shifts 13, 7 and 17.
typedef struct {
  uint64_t state;
} Draws;

static const Draws itemDraws = {88172645463325252u};
static const Draws shapeDraws = {0x9e3779b97f4a7c15u};

/// A number from 0 to below the limit.
static uint32_t below(Draws *draws, uint32_t limit) {
  draws->state ^= draws->state << 13;
  draws->state ^= draws->state >> 7;
  draws->state ^= draws->state << 17;
  return (uint32_t)(draws->state >> 16) % limit;
}

enum { words = 28, titleBytes = 4096, commaPercent = 10 };

static const char *const word[words] = {
    "我局", "扎实", "推进", "耕地", "保护", "专项", "整治", "行动", "召开", "信息", "宣传", "工作", "会议", "开展",
    "调研", "落实", "责任", "创新", "机制", "成效", "明显", "土地", "执法", "巡查", "夯实", "基础", "群众", "满意"};
static const char *const category[] = {"动态", "调研", "综合", "约稿", "紧急"};
static const char *const level[] = {"国家级", "省级", "市级", "县级"};
static const char *const header[] = {"编号", "报送日期", "报送单位", "信息员", "标题",
                                     "类别", "状态",     "采用刊物", "级别",   "采用日期"};

typedef struct {
  long rows, again;
  uint32_t authors;
  bool quoted, shuffled, longTitles, changed;
} Shape;

typedef struct {
  long ordinal;
  int year, month, day, unit, author, outlet, category;
  bool adopted;
  int adoptedYear, adoptedMonth, adoptedDay;
  char title[titleBytes];
} Item;

/// Draws a title of 6 to 13 words, one in ten with a comma after the fourth.
static void drawTitle(Item *item, Draws *draws) {
  char *end = item->title;
  int count = 6 + below(draws, 8);
  for (int i = 0; i < count; i++) {
    end = stpcpy(end, word[below(draws, words)]);
    if (i == 3 && below(draws, 100) < commaPercent) *end++ = ',';
  }
  *end = 0;
}

/// Sets the day of adoption so many months after the one of submission.
static void adopt(Item *item, int monthsLater, int day) {
  int month = item->month + monthsLater;
  item->adopted = true;
  item->adoptedYear = item->year + (month > 12);
  item->adoptedMonth = month > 12 ? month - 12 : month;
  item->adoptedDay = day;
}

/// Draws the next item. The order of the draws is the log: none may move.
static void drawItem(Item *item, long ordinal, const Shape *shape, Draws *draws) {
  item->ordinal = ordinal;
  item->year = 2019 + below(draws, 7);
  item->month = 1 + below(draws, 12);
  item->day = 1 + below(draws, 28);
  item->unit = below(draws, 400);
  item->author = below(draws, shape->authors);
  // The product of two draws favours the first outlets, as real outlets are.
  uint32_t favour = below(draws, 1000);
  item->outlet = favour * below(draws, 1000) / 25000;
  drawTitle(item, draws);
  bool adopted = below(draws, 100) < (uint32_t)(20 + item->unit % 30);
  item->category = below(draws, 5);
  item->adopted = false;
  if (adopted) {
    int monthsLater = below(draws, 3);
    adopt(item, monthsLater, 1 + below(draws, 28));
  }
}

/// Makes a title long: three to six further lines, the first of their words in doubled quotes.
static void lengthen(Item *item, Draws *draws) {
  char *end = item->title + strlen(item->title);
  int lines = 3 + below(draws, 4);
  for (int line = 0; line < lines; line++) {
    end += sprintf(end, "\n\"\"%s\"\"", word[below(draws, words)]);
    for (int i = 0; i < 12; i++) end = stpcpy(end, word[below(draws, words)]);
  }
}

static void writeHeader(const Shape *shape) {
  const char *quote = shape->quoted ? "\"" : "";
  for (int i = 0; i < 10; i++) printf("%s%s%s%s", i ? "," : "", quote, header[i], quote);
  putchar('\n');
}

static void writeItem(const Item *item, long number, const Shape *shape) {
  const char *q = shape->quoted ? "\"" : "";
  const char *t = shape->quoted || strpbrk(item->title, ",\n") ? "\"" : "";
  printf("%s%d-%08ld%s,%s%04d-%02d-%02d%s,", q, item->year, number, q, q, item->year, item->month, item->day, q);
  printf("%s第%03d国土资源所%s,%s信息员%04d%s,", q, item->unit, q, q, item->author, q);
  printf("%s%s%s,%s%s%s,", t, item->title, t, q, category[item->category], q);
  if (item->adopted)
    printf("%s采用%s,%s刊物%02d%s,%s%s%s,%s%04d-%02d-%02d%s\n", q, q, q, item->outlet, q, q, level[item->outlet % 4],
           q, q, item->adoptedYear, item->adoptedMonth, item->adoptedDay, q);
  else
    printf("%s未采用%s,%s%s,%s%s,%s%s\n", q, q, q, q, q, q, q, q);
}

/// The number of each item by its place in the log: 0, 1, 2 ..., or those shuffled (Fisher and Yates).
static uint32_t *numbers(const Shape *shape) {
  uint32_t *number = malloc(sizeof *number * (size_t)shape->rows);
  if (!number) exit(3);
  for (long i = 0; i < shape->rows; i++) number[i] = (uint32_t)i;
  Draws draws = shapeDraws;
  for (long i = shape->rows - 1; shape->shuffled && i > 0; i--) {
    uint32_t other = below(&draws, (uint32_t)i + 1), own = number[i];
    number[i] = number[other];
    number[other] = own;
  }
  return number;
}

/// Writes the first `count` items, as they were or as they became.
/// - Returns: how many of them are adopted; of those `changed`, how many more than before.
static long writeItems(long count, bool changed, const uint32_t *number, const Shape *shape) {
  static Item item;
  Draws draws = itemDraws, extra = shapeDraws;
  long adopted = 0;
  for (long i = 0; i < count; i++) {
    drawItem(&item, i, shape, &draws);
    if (shape->longTitles) lengthen(&item, &extra);
    bool adoptedSince = changed && !item.adopted && i % 4 == 0;
    if (adoptedSince) adopt(&item, (int)(i % 3), 1 + (int)(i % 28));
    adopted += changed ? adoptedSince : item.adopted;
    writeItem(&item, number[i], shape);
  }
  return adopted;
}

static Shape parsed(int count, char **argument) {
  Shape shape = {.rows = count > 1 ? atol(argument[1]) : 0, .authors = 2000};
  bool understood = shape.rows > 0;
  for (int i = 2; i < count; i++) {
    const char *text = argument[i];
    if (!strcmp(text, "quoted")) shape.quoted = true;
    else if (!strcmp(text, "shuffled")) shape.shuffled = true;
    else if (!strcmp(text, "long")) shape.longTitles = true;
    else if (!strcmp(text, "changed")) shape.changed = true;
    else if (!strncmp(text, "authors=", 8)) shape.authors = (uint32_t)atol(text + 8);
    else if (!strncmp(text, "again=", 6)) shape.again = atol(text + 6);
    else understood = false;
  }
  if (!understood || shape.authors == 0 || shape.again > shape.rows) {
    fprintf(stderr, "usage: submission_log ROWS [quoted] [shuffled] [long] [authors=N] [again=N] [changed]\n");
    exit(2);
  }
  return shape;
}

int main(int count, char **argument) {
  Shape shape = parsed(count, argument);
  setvbuf(stdout, NULL, _IOFBF, 1 << 20);
  uint32_t *number = numbers(&shape);
  writeHeader(&shape);
  long adopted = writeItems(shape.rows, false, number, &shape);
  long again = writeItems(shape.again, shape.changed, number, &shape);
  if (shape.changed) adopted += again;
  free(number);
  if (fflush(stdout) || ferror(stdout)) return 3;
  fprintf(stderr, "%ld %ld %ld\n", shape.rows + shape.again, shape.rows, adopted);
  return 0;
}
