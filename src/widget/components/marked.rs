//! Text with some of its words marked, as text nodes only.
use crate::widget::node::{Node, el};
use crate::widget::plain::passage::{Mark, Piece};

/// The pieces in order; the first mark of what was asked for gets the id and can take the focus.
pub(super) fn marked(pieces: Vec<Piece>, id: Option<&'static str>) -> Vec<Node> {
    let mut id = id;
    let show = |piece: Piece| match piece.mark {
        None => piece.text.into(),
        Some(kind) => {
            let id = if kind == Mark::Asked { id.take() } else { None };
            el("mark")
                .part("mark")
                .class(class(kind))
                .id(id)
                .attr("tabindex", id.map(|_| "-1"))
                .child(piece.text)
                .into()
        }
    };
    pieces.into_iter().map(show).collect()
}

const fn class(mark: Mark) -> &'static str {
    match mark {
        Mark::Asked | Mark::Differs => "asked",
        Mark::Found => "found",
        Mark::Version => "version",
    }
}
