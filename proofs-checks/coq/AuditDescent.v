(** * What the proofs of gradient descent and of the numbers assume

    Prints the axioms of each theorem by itself. Each time Coq goes through the whole library of real numbers, which
    takes longer than most proofs, so there are three files of them, and they are no part of `make` alone.
    Source: THEORY, sections 4 and 9. *)
From RecurrentProofs Require Statements.

Print Assumptions Statements.risk_gradient_is_gradient.
Print Assumptions Statements.project_is_nearest.
Print Assumptions Statements.claim_descent_step.
Print Assumptions Statements.claim_projected_gd.
Print Assumptions Statements.claim_projected_gd__self_consistent.
Print Assumptions Statements.claim_unprojected_gd.
Print Assumptions Statements.claim_width_log_samples.
Print Assumptions Statements.claim_projected_gd__averaged.
Print Assumptions Statements.exact_numbers.
