//! Do two statements share enough to speak of one matter at all?
//!
//! A score can be high for next to no words: "the talks" stands in every second sentence. So besides being alike, two statements
//! must share something that is telling by itself.
use super::corpus::Matter;
use super::pair::Pair;
use super::verbatim;

/// How alike two statements must be that share one rare word only, or of which the one holds no word that the other does not.
const ALIKE: f64 = 0.42;
/// A run of words that may come by chance; from one more on it tells something.
const RUN: usize = 3;
/// A content of so few terms is an idiom as likely as a position: "to move forward".
const TINY: usize = 2;

/// Rare words, or a run of words; within one issue also: one act in nearly the same words, or one speaker.
pub(super) fn has_ground(pair: &Pair<'_>) -> bool {
    let [shorter, longer] = pair.sizes();
    let [x, y] = pair.readings;
    let like = pair.like;
    let same_issue = pair.matter == Matter::Shared;
    let equal = pair.same_speaker() && verbatim::is_equal(x, y);
    let one_voice = pair.same_speaker() || pair.is_one_act();
    if pair.run() >= verbatim::TELLING {
        return true;
    }
    if shorter <= TINY {
        let same_words = one_voice && like.own >= 2 && like.own == longer;
        return same_issue && (pair.run() > RUN || same_words || equal);
    }
    let rare = if !pair.is_one_act() && pair.run() <= RUN {
        3
    } else {
        2
    };
    let covered = like.score >= ALIKE && like.words >= 1 && like.own == shorter;
    let one_rare_word = like.score >= ALIKE && like.rare == 1 && pair.run() >= RUN;
    like.rare >= rare
        || same_issue
            && (equal
                || pair.is_one_act() && act_and_object(pair)
                || pair.same_speaker() && one_rare_word
                || one_voice && covered)
}

/// One act on one thing: what is demanded, and of what.
fn act_and_object(pair: &Pair<'_>) -> bool {
    pair.like.words >= 3 || pair.like.words >= 2 && pair.like.rare >= 1
}
