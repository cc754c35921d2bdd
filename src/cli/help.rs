//! What the command says about itself.

/// Where to look after a usage error.
pub(super) const HINT: &str = "Try: claim-table --help";

/// The whole help.
pub(super) const HELP: &str = "\
claim-table reads news articles about one story and lays out who is reported to say, want, demand, offer or refuse what.

Usage:
  claim-table statements [--lens FILE] ARTICLE…
  claim-table attributions ARTICLE…
  claim-table table [--lens FILE] [--format json|csv|markdown|html] ARTICLE…

Commands:
  statements     one JSON object a line for each statement: who says it, for which party, where it stands
  attributions   one JSON object a line for each article: source, cue and content of every attribution; needs no lens
  table          issues by parties, with the evidence

Options:
  --lens FILE    parties, people and issues of the story (JSON); without it the bundled lens is used
  --format F     json, csv, markdown (the default) or html
  -h, --help     this text
  -V, --version  the version

An ARTICLE is a .txt, .html or .json file; the last holds {title, publisher, byline, published, href, html or text}, or a list of
these. Its id is the file's name without the ending; where two are the same, the later one gets \"-2\", \"-3\" and so on.
Offsets are UTF-16 code units into the article's text, end exclusive.

Exit status: 0 when every article was read, 1 when a file could not be used (the others are in the result), 2 for wrong usage.

Examples:
  claim-table table talks/*.txt
  claim-table table --lens strike.json --format html a.html b.html > table.html
  claim-table statements talks/*.txt | jq -r 'select(.act == \"demands\") | .sentence'
";
