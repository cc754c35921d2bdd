// wink-nlp with its model for browsers, as a page would have its build tool pack it: the whole of its pipeline, which is what it does
// when it is told nothing else (sentences, negation, sentiment, parts of speech, entities).

import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model);

window.rival = (text) => nlp.readDoc(text).entities().length();
