(** * What the proofs assume: the kernel and gradient descent

    Prints, for each theorem of [Statements], the axioms that its proof uses. Source: none. *)
From RecurrentProofs Require Statements.

Print Assumptions Statements.claim_rkhs_norm.
Print Assumptions Statements.claim_approximation.
Print Assumptions Statements.claim_kernel_concentration.
Print Assumptions Statements.claim_realization.
Print Assumptions Statements.risk_gradient_is_gradient.
Print Assumptions Statements.project_is_nearest.
Print Assumptions Statements.claim_descent_step.
Print Assumptions Statements.claim_projected_gd.
Print Assumptions Statements.claim_unprojected_gd.
Print Assumptions Statements.claim_width_log_samples.
