//! What single words are: cue verbs and nouns, titles, function words. Word lists are data files beside this one.
