//! How do weights become bytes? As `claim_table::attribution::learned::weights` reads them.

use claim_table::attribution::learned::UNIT;

/// Writes the features that have a weight left after rounding, and gives their number.
pub fn table<const N: usize>(features: &[(u32, [f64; N])], out: &mut Vec<u8>) -> usize {
    let kept: Vec<(u32, [i8; N])> = features
        .iter()
        .map(|(key, weights)| (*key, weights.map(rounded)))
        .filter(|(_, weights)| weights.iter().any(|&w| w != 0))
        .collect();
    varint(u32::try_from(kept.len()).unwrap_or(u32::MAX), out);
    let mut last = 0;
    for (key, _) in &kept {
        varint(key - last, out);
        last = *key;
    }
    let bit = |(label, &w): (usize, &i8)| u32::from(w != 0) << label;
    for (_, weights) in kept.iter().filter(|_| N > 1) {
        varint(weights.iter().enumerate().map(bit).sum(), out);
    }
    let weights = kept.iter().flat_map(|(_, weights)| weights);
    let stored = weights.filter(|&&w| w != 0);
    out.extend(stored.flat_map(|w| w.to_le_bytes()));
    kept.len()
}

/// A weight in units, as far as a signed byte goes.
fn rounded(weight: f64) -> i8 {
    let units = (weight / f64::from(UNIT)).round();
    let held = units.clamp(f64::from(i8::MIN), f64::from(i8::MAX));
    // A whole number within the bounds of the type.
    #[allow(clippy::cast_possible_truncation)]
    let byte = held as i8;
    byte
}

fn varint(mut number: u32, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    out.extend(u8::try_from(number));
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn features_without_weight_are_left_out() {
        let mut out = Vec::new();
        let features = [(3, [0.01, 0.02]), (200, [0.0, 1.0]), (201, [-9.0, 0.0])];
        assert_eq!(table(&features, &mut out), 2);
        assert_eq!(out, [2, 0xc8, 1, 1, 0b10, 0b01, 16, 0x80]);
    }
}
