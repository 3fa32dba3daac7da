(** * Activations

    $\sigma$ with its two derivatives $\sigma'$ ([slope]) and $\sigma''$ ([curvature]), and numbers $\sigma_0$,
    $\sigma_1$, $\sigma_2$ that bound the three moduli on the whole line. Source: THEORY, section 0. *)
From RecurrentProofs Require Export FiniteSums Taylor.

Record activation := {
  apply :> R -> R;
  slope : R -> R;
  curvature : R -> R;
  sigma0 : R;
  sigma1 : R;
  sigma2 : R;
  apply_derive : forall x, is_derive apply x (slope x);
  slope_derive : forall x, is_derive slope x (curvature x);
  apply_bound : forall x, Rabs (apply x) <= sigma0;
  slope_bound : forall x, Rabs (slope x) <= sigma1;
  curvature_bound : forall x, Rabs (curvature x) <= sigma2 }.

Section Activation.
Variable sigma : activation.

Lemma sigma0_nonneg : 0 <= sigma0 sigma. Proof. exact (abs_nonneg _ _ (apply_bound sigma 0)). Qed.
Lemma sigma1_nonneg : 0 <= sigma1 sigma. Proof. exact (abs_nonneg _ _ (slope_bound sigma 0)). Qed.
Lemma sigma2_nonneg : 0 <= sigma2 sigma. Proof. exact (abs_nonneg _ _ (curvature_bound sigma 0)). Qed.

(** $\lvert\sigma(x)-\sigma(y)\rvert\le\sigma_1\lvert x-y\rvert$. *)
Lemma apply_lipschitz x y : Rabs (sigma x - sigma y) <= sigma1 sigma * Rabs (x - y).
Proof.
  destruct (MVT_gen sigma y x (slope sigma)) as [z [_ E]].
  - intros; apply apply_derive.
  - intros z _; apply continuity_pt_filterlim, @ex_derive_continuous.
    eexists; apply apply_derive.
  - rewrite E; apply abs_mul; [apply slope_bound|lra].
Qed.
End Activation.
