//! What do the program and its glue hold that nobody here calls?
//!
//! Leptos brings server functions along, and these streams that are exported to JavaScript, where they could be called. Here
//! nothing does, but an export keeps all that it reaches.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use serde_json::json;

/// How the names of the streams' classes begin.
const STREAMS: &str = "IntoUnderlying";

/// The glue without the streams.
pub fn lean(text: &str) -> Result<String> {
    let mut kept = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let end: fn(&str) -> bool = if line.starts_with(&format!("export class {STREAMS}")) {
            |line| line.starts_with(&format!("if (Symbol.dispose) {STREAMS}"))
        } else if line.starts_with(&format!("const {STREAMS}")) {
            |line| line.ends_with(';')
        } else {
            kept.extend([line, "\n"]);
            continue;
        };
        lines
            .find(|line| end(line))
            .context("the glue is written otherwise than it was: a stream has no end")?;
    }
    ensure!(
        !kept.contains(STREAMS),
        "the glue is written otherwise than it was: look for {STREAMS} in it"
    );
    Ok(kept)
}

/// What the glue calls, in the form in which wasm-metadce wants to know it; all other exports may go.
pub fn calls(glue: &str) -> String {
    let names: BTreeSet<&str> = glue
        .match_indices("wasm.")
        .map(|(at, found)| {
            let rest = &glue[at + found.len()..];
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect();
    let node = |name: &str| format!("export {name}");
    let reaches: Vec<_> = names.iter().map(|name| node(name)).collect();
    let mut graph = vec![json!({"name": "glue", "root": true, "reaches": reaches})];
    let exports = names.iter();
    graph.extend(exports.map(|name| json!({"name": node(name), "export": name})));
    json!(graph).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "export class Handle {
    free() { wasm.__wbg_handle_free(ptr, 0); }
}
if (Symbol.dispose) Handle.prototype[Symbol.dispose] = Handle.prototype.free;

export class IntoUnderlyingSink {
    close() { return wasm.intounderlyingsink_close(ptr); }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;

const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_intounderlyingsink_free(ptr, 1));
const memory = wasm.memory;
";

    #[test]
    fn streams_go_and_all_else_stays() {
        let kept = lean(GLUE).unwrap();
        assert!(kept.starts_with("export class Handle {\n"));
        let end = "Handle.prototype.free;\n\n\nconst memory = wasm.memory;\n";
        assert!(kept.ends_with(end), "{kept}");
    }

    #[test]
    fn glue_in_another_form_is_not_guessed_at() {
        assert!(lean(&GLUE.replace("export class Into", "class Into")).is_err());
        assert!(lean(&GLUE.replace("if (Symbol.dispose) Into", "Into")).is_err());
    }

    #[test]
    fn what_is_called_is_kept() {
        let graph = calls(&lean(GLUE).unwrap());
        assert!(graph.contains(r#""reaches":["export __wbg_handle_free","export memory"]"#));
        assert!(graph.contains(r#"{"export":"memory","name":"export memory"}"#));
    }
}
