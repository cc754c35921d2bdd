//! Text with some of its words marked, as text nodes only.
use crate::widget::plain::passage::Piece;
use leptos::either::Either;
use leptos::html::mark;
use leptos::prelude::*;

/// The pieces in order; the first mark gets the id and can take the focus.
pub(super) fn marked(pieces: Vec<Piece>, id: Option<&'static str>) -> impl IntoView {
    let mut id = id;
    let show = |piece: Piece| {
        if piece.marked {
            let id = id.take();
            let stop = id.map(|_| "-1");
            Either::Left(
                mark()
                    .part("mark")
                    .id(id)
                    .attr("tabindex", stop)
                    .child(piece.text),
            )
        } else {
            Either::Right(piece.text)
        }
    };
    pieces.into_iter().map(show).collect::<Vec<_>>()
}
