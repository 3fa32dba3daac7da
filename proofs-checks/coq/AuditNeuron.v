(** * What the proofs assume: the neuron, the network and the cutoff

    Prints, for each theorem of [Statements], the axioms that its proof uses. Source: none. *)
From RecurrentProofs Require Statements.

Print Assumptions Statements.claim_state_bound.
Print Assumptions Statements.claim_hidden_state_gradient.
Print Assumptions Statements.claim_hidden_state_smoothness.
Print Assumptions Statements.largest_eigenvalue_is_least.
Print Assumptions Statements.claim_input_memory.
Print Assumptions Statements.claim_rounding_error.
Print Assumptions Statements.claim_symmetric_initialization.
Print Assumptions Statements.claim_output_lipschitz.
Print Assumptions Statements.claim_linearization.
Print Assumptions Statements.claim_transport_norm.
Print Assumptions Statements.claim_target_bound.
Print Assumptions Statements.claim_growth.
Print Assumptions Statements.claim_cutoff_subcritical.
Print Assumptions Statements.claim_cutoff_critical.
Print Assumptions Statements.claim_cutoff_supercritical.
Print Assumptions Statements.claim_activation_constants.
