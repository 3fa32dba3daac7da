(** * What the proofs assume

    Prints the axioms that the theorems of [Statements] use, for those that use the same ones together: what is printed
    for a tuple is what any of its members uses. Going through the library of real numbers once for every theorem would
    take longer than all other proofs. Source: none. *)
From RecurrentProofs Require Statements.

Definition about_sums := (Statements.claim_growth).
Print Assumptions about_sums.

Definition without_excluded_middle := (
  Statements.largest_eigenvalue_is_least, Statements.claim_symmetric_initialization, Statements.claim_transport_norm,
  Statements.claim_target_bound, Statements.claim_rkhs_norm, Statements.project_is_nearest,
  Statements.claim_cutoff_subcritical, Statements.claim_cutoff_critical, Statements.claim_cutoff_supercritical).
Print Assumptions without_excluded_middle.

Definition with_excluded_middle := (
  Statements.claim_state_bound, Statements.claim_hidden_state_gradient,
  Statements.claim_hidden_state_gradient__recurrent_weight_coupled, Statements.claim_hidden_state_smoothness,
  Statements.claim_input_memory, Statements.claim_rounding_error, Statements.claim_output_lipschitz,
  Statements.claim_linearization, Statements.claim_linearization__reachable, Statements.claim_approximation,
  Statements.claim_kernel_concentration,
  Statements.claim_realization, Statements.risk_gradient_is_gradient, Statements.claim_descent_step,
  Statements.claim_projected_gd, Statements.claim_unprojected_gd, Statements.claim_width_log_samples,
  Statements.claim_activation_constants, Statements.exact_numbers).
Print Assumptions with_excluded_middle.
