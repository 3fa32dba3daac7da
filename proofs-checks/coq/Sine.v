(** * The sine

    $\sin$ with $\cos$ and $-\sin$; all three suprema are 1. Source: THEORY, section 5 (`activation-constants`). *)
From RecurrentProofs Require Export Supremum.

Lemma sine_bound x : Rabs (sin x) <= 1.
Proof. apply Rabs_le; pose proof (SIN_bound x); lra. Qed.

Lemma cosine_bound x : Rabs (cos x) <= 1.
Proof. apply Rabs_le; pose proof (COS_bound x); lra. Qed.

Definition sine : activation.
Proof.
  refine (Build_activation sin cos (fun x => - sin x) 1 1 1 _ _ sine_bound cosine_bound _); intros.
  - apply is_derive_Reals, derivable_pt_lim_sin.
  - apply is_derive_Reals, derivable_pt_lim_cos.
  - rewrite Rabs_Ropp; apply sine_bound.
Defined.

Theorem sine_third : third_derivative sine 1.
Proof.
  exists (fun x => - cos x); split.
  - intros x; apply (is_derive_opp sin), is_derive_Reals, derivable_pt_lim_sin.
  - apply (supremum_attained _ _ 0); [intros x; rewrite Rabs_Ropp; apply cosine_bound|].
    rewrite cos_0, Rabs_Ropp; apply Rabs_R1.
Qed.

Theorem sine_exact : exact_constants sine.
Proof.
  split; [|split].
  - apply (supremum_attained _ _ (PI / 2)); [apply apply_bound|simpl; rewrite sin_PI2; apply Rabs_R1].
  - apply (supremum_attained _ _ 0); [apply slope_bound|simpl; rewrite cos_0; apply Rabs_R1].
  - apply (supremum_attained _ _ (PI / 2)); [apply curvature_bound|].
    simpl; rewrite sin_PI2, Rabs_Ropp; apply Rabs_R1.
Qed.
