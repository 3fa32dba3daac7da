/* Seconds per step of h = tanh(9/10 h + 1/3) in Arb, best of 25 runs, for each precision in bits that is given.
 * Each run starts with an exact h. */
#if __has_include(<arb.h>)
#include <arb.h>
#else
#include <flint/arb.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

int main(int count, char **arguments) {
  for (int i = 1; i < count; i++) {
    const long bits = atol(arguments[i]), steps = 4000000 / bits;
    arb_t w, z, h, x;
    arb_init(w), arb_init(z), arb_init(h), arb_init(x);
    arb_set_si(w, 9), arb_div_si(w, w, 10, bits);
    arb_set_si(z, 1), arb_div_si(z, z, 3, bits);
    double best = 1e300;
    for (int run = 0; run < 25; run++) {
      arb_set_d(h, 0.25);
      const double before = seconds();
      for (long step = 0; step < steps; step++) {
        arb_mul(x, w, h, bits);
        arb_add(x, x, z, bits);
        arb_tanh(h, x, bits);
      }
      const double each = (seconds() - before) / (double)steps;
      if (each < best) best = each;
    }
    printf("%ld %.12g\n", bits, best);
    arb_clear(w), arb_clear(z), arb_clear(h), arb_clear(x);
  }
  return 0;
}
