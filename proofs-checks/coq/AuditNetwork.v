(** * What the proofs of the network assume

    Prints the axioms of each theorem by itself. Each time Coq goes through the whole library of real numbers, which
    takes longer than most proofs, so there are three files of them, and they are no part of `make` alone.
    Source: THEORY, sections 2 and 3. *)
From RecurrentProofs Require Statements.

Print Assumptions Statements.claim_symmetric_initialization.
Print Assumptions Statements.claim_output_lipschitz.
Print Assumptions Statements.claim_output_lipschitz__risk_gradient.
Print Assumptions Statements.claim_linearization.
Print Assumptions Statements.claim_linearization__reachable.
Print Assumptions Statements.claim_linearization__risk.
Print Assumptions Statements.claim_transport_norm.
Print Assumptions Statements.claim_target_bound.
Print Assumptions Statements.claim_rkhs_norm.
Print Assumptions Statements.claim_approximation.
Print Assumptions Statements.claim_kernel_concentration.
Print Assumptions Statements.claim_realization.
Print Assumptions Statements.claim_realization__mirror_cancelled.
