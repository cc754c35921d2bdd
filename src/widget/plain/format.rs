//! In which forms can the table be taken away?

/// A form of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
    /// For notes.
    Markdown,
    /// For pages.
    Html,
}

impl Format {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Json, Self::Markdown, Self::Html];

    /// The format that a page's script calls by this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.name() == name)
    }

    /// Its name for scripts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Html => "html",
        }
    }

    /// Its name for readers.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
        }
    }

    /// Name of the file to save.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Csv => "claim-table.csv",
            Self::Json => "claim-table.json",
            Self::Markdown => "claim-table.md",
            Self::Html => "claim-table.html",
        }
    }

    /// Media type of the file to save.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json => "application/json",
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_own_name_only() {
        for format in Format::ALL {
            assert_eq!(Format::named(format.name()), Some(format));
        }
        assert_eq!(Format::named("pdf"), None);
        assert_eq!(Format::named(""), None);
    }
}
