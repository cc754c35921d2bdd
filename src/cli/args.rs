//! What was asked for on the command line?
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::path::PathBuf;

/// A whole command line that makes sense.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    Version,
    /// At least one article.
    Read(Verb, Vec<PathBuf>),
}

/// What to make of the articles.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Statements {
        lens: Option<PathBuf>,
    },
    Attributions,
    Table {
        lens: Option<PathBuf>,
        format: Format,
    },
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Json,
    Csv,
    #[default]
    Markdown,
    Html,
}

impl Verb {
    /// Which lens it needs: none, or the bundled one when no file is named.
    pub(super) fn lens(&self) -> Option<&Option<PathBuf>> {
        match self {
            Self::Statements { lens } | Self::Table { lens, .. } => Some(lens),
            Self::Attributions => None,
        }
    }
}

/// Parses arguments without the program's name; the error says what to do instead.
pub(super) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    let mut parser = Parser::from_args(args);
    let mut name = None;
    let mut lens = None;
    let mut format = None;
    let mut articles = Vec::new();
    while let Some(arg) = parser.next().map_err(|e| e.to_string())? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("lens") => lens = Some(PathBuf::from(value(&mut parser)?)),
            Arg::Long("format") => {
                let parsed = value(&mut parser)?.parse_with(self::format);
                format = Some(parsed.map_err(|e| e.to_string())?);
            }
            Arg::Value(value) if name.is_none() => name = Some(value),
            Arg::Value(value) => articles.push(PathBuf::from(value)),
            Arg::Short(_) | Arg::Long(_) => return Err(arg.unexpected().to_string()),
        }
    }
    let verb = verb(name, lens, format)?;
    if articles.is_empty() {
        return Err("no article is named; name at least one .txt, .html or .json file".to_owned());
    }
    Ok(Command::Read(verb, articles))
}

fn value(parser: &mut Parser) -> Result<OsString, String> {
    parser.value().map_err(|e| e.to_string())
}

fn verb(
    name: Option<OsString>,
    lens: Option<PathBuf>,
    format: Option<Format>,
) -> Result<Verb, String> {
    let Some(name) = name else {
        return Err("no command is given; it is one of statements, attributions, table".to_owned());
    };
    match (name.to_str(), lens, format) {
        (Some("statements"), lens, None) => Ok(Verb::Statements { lens }),
        (Some("statements"), _, Some(_)) => {
            Err("statements are always JSON lines; leave --format out".to_owned())
        }
        (Some("attributions"), None, None) => Ok(Verb::Attributions),
        (Some("attributions"), ..) => {
            Err("attributions take neither --lens nor --format; leave them out".to_owned())
        }
        (Some("table"), lens, format) => Ok(Verb::Table {
            lens,
            format: format.unwrap_or_default(),
        }),
        _ => Err(format!(
            "{:?} is no command; it is one of statements, attributions, table",
            name.to_string_lossy()
        )),
    }
}

fn format(name: &str) -> Result<Format, &'static str> {
    match name {
        "json" => Ok(Format::Json),
        "csv" => Ok(Format::Csv),
        "markdown" => Ok(Format::Markdown),
        "html" => Ok(Format::Html),
        _ => Err("--format is one of json, csv, markdown, html"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Result<Command, String> {
        parse(args.iter().map(OsString::from))
    }

    #[test]
    fn options_may_stand_anywhere() {
        let expected = || {
            let verb = Verb::Table {
                lens: Some("l.json".into()),
                format: Format::Csv,
            };
            Ok(Command::Read(verb, vec!["a.txt".into(), "b.txt".into()]))
        };
        assert_eq!(
            parsed(&[
                "table",
                "--lens",
                "l.json",
                "--format=csv",
                "a.txt",
                "b.txt"
            ]),
            expected()
        );
        assert_eq!(
            parsed(&[
                "--format",
                "csv",
                "table",
                "a.txt",
                "--lens=l.json",
                "b.txt"
            ]),
            expected()
        );
    }

    #[test]
    fn a_file_may_begin_with_a_hyphen_after_two() {
        assert_eq!(
            parsed(&["attributions", "--", "--lens"]),
            Ok(Command::Read(Verb::Attributions, vec!["--lens".into()]))
        );
    }

    #[test]
    fn help_and_version_win() {
        assert_eq!(parsed(&["table", "--help"]), Ok(Command::Help));
        assert_eq!(parsed(&["-V", "nonsense"]), Ok(Command::Version));
    }

    #[test]
    fn mistakes_say_what_to_do() {
        let problem = |args: &[&str]| parsed(args).expect_err("a mistake");
        assert!(problem(&[]).contains("statements, attributions, table"));
        assert!(problem(&["tabel", "a.txt"]).starts_with("\"tabel\" is no command"));
        assert!(problem(&["table"]).contains("no article"));
        assert!(
            problem(&["table", "--format", "xml", "a.txt"]).contains("json, csv, markdown, html")
        );
        assert!(problem(&["attributions", "--lens", "l.json", "a.txt"]).contains("leave them out"));
        assert!(
            problem(&["statements", "--format", "csv", "a.txt"]).contains("leave --format out")
        );
        assert!(problem(&["table", "--lense", "x", "a.txt"]).contains("--lense"));
        assert!(problem(&["table", "a.txt", "--lens"]).contains("--lens"));
    }
}
