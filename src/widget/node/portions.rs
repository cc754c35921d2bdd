//! How does a long list come onto the page without holding it up? A portion at once, and one more each time that the browser has had
//! its turn, until nothing is left or the list goes.
use super::Node;
use crate::widget::page::blame;
use crate::widget::page::turns::next_task;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::vec::IntoIter;
use wasm_bindgen::JsValue;

/// Makes the first `most` of the nodes now, before `next` or else as the last in `parent`, and the others in their time.
pub(super) fn begin(
    nodes: Vec<Node>,
    most: usize,
    parent: &web_sys::Node,
    next: Option<&web_sys::Node>,
) -> Result<(), JsValue> {
    let mut nodes = nodes.into_iter();
    portion(&mut nodes, most).insert(parent, next)?;
    if nodes.len() == 0 {
        return Ok(());
    }
    let end = web_sys::Node::from(document().create_text_node(""));
    parent.insert_before(&end, next)?;
    let owner = Owner::current().unwrap_or_default();
    let host = blame::at_work();
    spawn_local(async move {
        while nodes.len() > 0 {
            next_task().await;
            let Some(parent) = end.parent_node().filter(|_| end.is_connected()) else {
                return;
            };
            blame::with(host.clone(), &mut || {
                // What was asked for before stands there; nothing of it fails that did not fail then.
                let _ = owner.with(|| portion(&mut nodes, most).insert(&parent, Some(&end)));
            });
        }
    });
    Ok(())
}

fn portion(nodes: &mut IntoIter<Node>, most: usize) -> Node {
    Node::List(nodes.take(most).collect())
}
