// compromise, as a page would have its build tool pack it: every quotation of a text, with all the tagging that goes before.

import nlp from 'compromise';

window.rival = (text) => nlp(text).quotations().out('array').length;
