import fc from "fast-check";

/** Random texts of what is hard for offsets: line breaks of all kinds, characters of two units, marks, long lines. */
export const awkwardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u2028",
        "𠮷",
        "😀",
        "👩‍👧",
        "e\u0301",
        "\0",
        "\u202e",
        "新能源",
        " ",
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.integer({ min: 1, max: 3 }).map((n) => "一行很长的字𠮷".repeat(n * 700)),
      fc.integer({ min: 1, max: 150 }).map((n) => "短行\n".repeat(n)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
