(** * What the proofs of one neuron assume

    Prints the axioms of each theorem by itself. Each time Coq goes through the whole library of real numbers, which
    takes longer than most proofs, so there are three files of them, and they are no part of `make` alone.
    Source: THEORY, sections 1, 5 and 9. *)
From RecurrentProofs Require Statements.

Print Assumptions Statements.claim_state_bound.
Print Assumptions Statements.claim_hidden_state_gradient.
Print Assumptions Statements.claim_hidden_state_gradient__recurrent_weight_coupled.
Print Assumptions Statements.claim_hidden_state_smoothness.
Print Assumptions Statements.largest_eigenvalue_is_least.
Print Assumptions Statements.claim_input_memory.
Print Assumptions Statements.claim_rounding_error.
Print Assumptions Statements.claim_growth.
Print Assumptions Statements.claim_cutoff_subcritical.
Print Assumptions Statements.claim_cutoff_critical.
Print Assumptions Statements.claim_cutoff_supercritical.
Print Assumptions Statements.claim_activation_constants.
Print Assumptions Statements.third_derivative_suprema.
