//! Who speaks for a side, and is a position ever turned round? Each description and each predicate of the grids with several others: a
//! rule that reads one sentence well must not read its neighbours wrongly.
use crate::none_wrong;
use claim_table::lens::Prepared;
use claim_table::speaker::Side;
use claim_table::{Article, Lens, Statement, read};

const OF_SIDE: &str = include_str!("../cases/grid/of_side.txt");
const NOT_OF_SIDE: &str = include_str!("../cases/grid/not_of_side.txt");
const POLARITY: &str = include_str!("../cases/grid/polarity.txt");

/// What each of those described does.
const PREDICATES: [&str; 3] = [
    "said the dam was safe.",
    "wants a truce.",
    "rejected the truce.",
];

/// Who does what the grid of polarity tells, and by what word they are told of again.
const SUBJECTS: [(&str, &str); 3] = [
    ("Arvia", " it "),
    ("Ana Lund", " she "),
    ("The Arvian foreign minister", " she "),
];

/// Arvia, the first party of the lens.
const ARVIA: Side = Side::Party(0);

struct Reader(Prepared);

impl Reader {
    fn new() -> Self {
        let lens: Lens = serde_json::from_str(include_str!("../cases/statement/lens.json"))
            .expect("the lens of the cases");
        assert_eq!(lens.parties[0].id, "arvia");
        Self(Prepared::new(&lens))
    }

    fn read(&self, sentence: &str) -> Vec<Statement> {
        let article = Article {
            text: format!("It rained in the north. {sentence}"),
            ..Article::default()
        };
        read(0, &article, &self.0)
    }
}

fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|l| !l.starts_with('#'))
}

#[test]
fn sides() {
    let reader = Reader::new();
    let mut wrong = Vec::new();
    for (file, speaks) in [(OF_SIDE, true), (NOT_OF_SIDE, false)] {
        for who in lines(file) {
            for does in PREDICATES {
                let sentence = format!("{who} {does}");
                let told = reader.read(&sentence);
                if told.iter().any(|s| s.side == ARVIA) != speaks {
                    wrong.push(sentence);
                }
            }
        }
    }
    none_wrong(&wrong);
}

#[test]
fn no_position_is_turned_round() {
    let reader = Reader::new();
    let mut wrong = Vec::new();
    for line in lines(POLARITY) {
        let (does, acts) = line.split_once(" | ").expect("a predicate and its acts");
        let acts: Vec<&str> = acts.split(' ').collect();
        for (who, again) in SUBJECTS {
            let sentence = format!("{who} {}.", does.replace(" it ", again));
            let told = reader.read(&sentence);
            let found: Vec<String> = told
                .iter()
                .filter(|s| s.side == ARVIA)
                .map(|s| format!("{:?}", s.act).to_lowercase())
                .collect();
            let missed = found.is_empty() && !acts.contains(&"-");
            if missed || !found.iter().all(|act| acts.contains(&act.as_str())) {
                wrong.push(format!("{sentence} {found:?}, not {acts:?}"));
            }
        }
    }
    none_wrong(&wrong);
}
