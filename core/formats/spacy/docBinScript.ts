/** Name of the script beside the rows. */
export const SCRIPT_FILE = "make_docbin.py";

/**
 * A script that makes spaCy's own binary corpus of the rows, which `spacy train` wants. All spans go into
 * `doc.spans["sc"]`; into `doc.ents`, which may not overlap, the longest of them without white space at their ends.
 */
export const docBinScript = `"""Makes corpus.spacy from corpus.jsonl: python make_docbin.py [corpus.jsonl [corpus.spacy]]

Needs spaCy 3. Each character is a token, so that every span fits the tokens exactly.
"""

import json
import sys

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans


def trimmed(doc, span):
    start, end = span.start, span.end
    while start < end and doc[start].text.isspace():
        start += 1
    while end > start and doc[end - 1].text.isspace():
        end -= 1
    return Span(doc, start, end, label=span.label) if start < end else None


def to_doc(vocab, row):
    doc = Doc(vocab, words=list(row["text"]), spaces=[False] * len(row["text"]))
    spans = [Span(doc, s["start"], s["end"], label=s["label"]) for s in row["spans"]]
    doc.spans["sc"] = spans
    ents = (trimmed(doc, span) for span in spans)
    doc.set_ents(filter_spans([span for span in ents if span is not None]))
    doc.user_data["document"] = row["meta"]["document"]
    return doc


def main(source="corpus.jsonl", target="corpus.spacy"):
    vocab = spacy.blank("zh").vocab
    corpus = DocBin(store_user_data=True)
    with open(source, encoding="utf-8") as rows:
        for line in rows:
            row = json.loads(line)
            if row["text"]:
                corpus.add(to_doc(vocab, row))
    corpus.to_disk(target)
    print(f"{len(corpus)} documents -> {target}")


if __name__ == "__main__":
    main(*sys.argv[1:])
`;
