//! What may be asked of a bundle?

use std::path::{PathBuf, absolute};

use anyhow::{Context, Result, bail};

/// Where the examples say that the bundle stands, unless told otherwise.
const EXAMPLE: &str = "https://example.org/claim-table/";

/// What `cargo xtask bundle` was told.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// A folder of articles; the bundled ones otherwise.
    pub articles: Option<PathBuf>,
    /// A lens; the bundled one otherwise.
    pub lens: Option<PathBuf>,
    /// The one-file page alone is written here, around the program of the bundle that was made before.
    pub page: Option<PathBuf>,
    /// Where the bundle will stand, with a slash at its end.
    pub url: String,
    /// Whether the program is built quickly instead of small.
    pub quick: bool,
}

impl Options {
    /// Reads the arguments after `bundle`. Paths count from where cargo was called.
    pub fn parse(arguments: &[&str]) -> Result<Self> {
        let mut options = Self {
            articles: None,
            lens: None,
            page: None,
            url: EXAMPLE.to_owned(),
            quick: false,
        };
        let mut rest = arguments.iter();
        while let Some(&option) = rest.next() {
            let mut value = || {
                rest.next()
                    .with_context(|| format!("{option} needs a value"))
            };
            match option {
                "--articles" => options.articles = Some(absolute(value()?)?),
                "--lens" => options.lens = Some(absolute(value()?)?),
                "--page" => options.page = Some(absolute(value()?)?),
                "--url" => options.url = format!("{}/", value()?.trim_end_matches('/')),
                "--quick" => options.quick = true,
                _ => bail!(
                    "a bundle knows no {option}; there are --articles, --lens, --page, --url and --quick"
                ),
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gets_one_slash_at_its_end() {
        for url in ["https://a.example/t", "https://a.example/t/"] {
            let options = Options::parse(&["--url", url, "--quick"]).unwrap();
            assert_eq!(
                (options.url.as_str(), options.quick),
                ("https://a.example/t/", true)
            );
        }
    }

    #[test]
    fn mistakes_are_named() {
        let problem = |arguments: &[&str]| Options::parse(arguments).unwrap_err().to_string();
        assert!(problem(&["--lens"]).contains("--lens needs"));
        assert!(problem(&["--lense", "x"]).contains("--lense"));
    }
}
