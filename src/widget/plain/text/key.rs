//! Which texts are there?

/// Declares [`Key`], in the order of the files in `www/lang`.
macro_rules! keys {
    ($($variant:ident = $name:literal,)*) => {
        /// A text of the table. What each says stands in `www/lang/en.txt`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the English file says what each is")]
        pub enum Key { $($variant,)* }

        impl Key {
            /// How many there are.
            pub const COUNT: usize = [$($name),*].len();

            /// Their names in order, which only tests need.
            #[cfg(test)]
            pub(super) const NAMES: [&str; Self::COUNT] = [$($name),*];

            /// Changes with every name and with their order: a file that bears another sign was written for another version.
            pub const SIGN: u32 = sign(concat!($($name, " "),*));
        }
    };
}

/// FNV-1a.
const fn sign(names: &str) -> u32 {
    let bytes = names.as_bytes();
    let mut hash = 0x811c_9dc5_u32;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

keys! {
    Summary = "summary",
    Articles = "articles",
    Statements = "statements",
    SomeStatements = "some_statements",
    OnIssues = "on_issues",
    Instant = "instant",
    Milliseconds = "milliseconds",
    Seconds = "seconds",
    Nothing = "nothing",
    Untitled = "untitled",
    Started = "started",
    Reading = "reading",
    Comparing = "comparing",
    SoFar = "so_far",
    Cancel = "cancel",
    Stopped = "stopped",
    Dismiss = "dismiss",
    Caption = "caption",
    Issue = "issue",
    None = "none",
    NoneOf = "none_of",
    Sources = "sources",
    Differ = "differ",
    Uncertain = "uncertain",
    Demands = "demands",
    Proposes = "proposes",
    Supports = "supports",
    Opposes = "opposes",
    Refuses = "refuses",
    Accepts = "accepts",
    Threatens = "threatens",
    Plans = "plans",
    Accuses = "accuses",
    Denies = "denies",
    Asserts = "asserts",
    InQuotes = "in_quotes",
    Paraphrased = "paraphrased",
    Narrated = "narrated",
    AccordingTo = "according_to",
    Ascribed = "ascribed",
    OnlyInQuotes = "only_in_quotes",
    OnlyParaphrased = "only_paraphrased",
    OnlyNarrated = "only_narrated",
    OnlyAscribed = "only_ascribed",
    NoSpeaker = "no_speaker",
    DifferentNumber = "different_number",
    DifferentDate = "different_date",
    DifferentPlace = "different_place",
    DifferentName = "different_name",
    DifferentAct = "different_act",
    SideWords = "side_words",
    Close = "close",
    ShowInArticle = "show_in_article",
    OfOutlet = "of_outlet",
    Original = "original",
    Versions = "versions",
    Cite = "cite",
    Copied = "copied",
    CopyFailed = "copy_failed",
    Citation = "citation",
    Report = "report",
    Reported = "reported",
    NotReported = "not_reported",
    Back = "back",
    Previous = "previous",
    Next = "next",
    Keys = "keys",
    ToCell = "to_cell",
    Search = "search",
    Alone = "alone",
    AllIssues = "all_issues",
    Order = "order",
    OrderLens = "order_lens",
    OrderStatements = "order_statements",
    OrderDifferences = "order_differences",
    OnlyDiffering = "only_differing",
    OnlyCorroborated = "only_corroborated",
    Choose = "choose",
    GroupSources = "group_sources",
    GroupVoices = "group_voices",
    GroupActs = "group_acts",
    ChooseParties = "choose_parties",
    PartiesHint = "parties_hint",
    PartyAlone = "party_alone",
    PartyEarlier = "party_earlier",
    PartyLater = "party_later",
    AllParties = "all_parties",
    Clear = "clear",
    Coverage = "coverage",
    CoverageHint = "coverage_hint",
    CoverageLine = "coverage_line",
    Take = "take",
    CopyLink = "copy_link",
    Print = "print",
    SavePage = "save_page",
    Download = "download",
    NoDownload = "no_download",
    OpenArticles = "open_articles",
    OpenHint = "open_hint",
    Keep = "keep",
    Files = "files",
    Pasted = "pasted",
    ReadPasted = "read_pasted",
    Method = "method",
    MethodHow = "method_how",
    MethodSources = "method_sources",
    MethodUncertain = "method_uncertain",
    MethodAllSure = "method_all_sure",
    MethodScores = "method_scores",
    MethodLimits = "method_limits",
    MethodPrivacy = "method_privacy",
}
