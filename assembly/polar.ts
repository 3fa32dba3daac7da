/** sqrt(-2 log(s)/s) of `count` numbers s in (0, 1), in place: what Marsaglia's polar method multiplies by. */
export function polarFactors(at: usize, count: i32): void {
  const end = at + (<usize>count << 3);
  for (; at < end; at += 8) {
    const s = load<f64>(at);
    store<f64>(at, sqrt<f64>((-2 * NativeMath.log(s)) / s));
  }
}
