(** * Averages over time

    The gradient of the risk is bounded by the mean square of $L_1,\dots,L_T$ in place of the largest, and the risk
    falls along a displacement up to the mean square of the remainders.
    Source: THEORY, section 9, item 1 (`output-lipschitz/risk-gradient`, `linearization/risk`). *)
From RecurrentProofs Require Export Sample.

(** $\overline{f_t}=\frac1T\sum_{t=1}^Tf_t$. *)
Definition time_mean (T : nat) (f : nat -> R) : R := Sum T (fun t => f (S t)) / INR T.

(** $S_t=\sum_ir_i^\top Q_t\,r_i$ with $r_i=(\lvert w'_i-w_i\rvert,\lVert u'_i-u_i\rVert)$. *)
Definition movement_forms sigma {E : space} (a : R) (m : nat) (th th' : parameters m E) (t : nat) : R :=
  Sum m (fun i => form (majorant_matrix sigma a t)
    (Rabs (fst (th' i) - fst (th i))) (norm (sub (snd (th' i)) (snd (th i))))).

Section TimeAverage.
Variables (sigma : activation) (E : space) (data : sample E) (m : nat) (c : nat -> R) (alpha : R).
Notation n := (sequences data). Notation T := (horizon data).
Notation a := (sigma1 sigma * alpha).
Hypothesis m_pos : (0 < m)%nat.
Hypothesis c_bound : forall i, Rabs (c i) <= 1.

(** A mean over all observations of what depends on the time alone. *)
Lemma observation_mean (f : nat -> R) : Sum (n * T) (fun i => f (S (i mod T))) / INR (n * T) = time_mean T f.
Proof.
  assert (0 < INR n) by apply lt_0_INR, sequences_pos; assert (0 < INR T) by apply lt_0_INR, horizon_pos.
  rewrite (Sum_table n T (fun _ t => f (S t))), Sum_const, mult_INR by apply horizon_pos.
  unfold time_mean; field; lra.
Qed.

(** $\lVert\nabla R\rVert^2\le4\,\overline{L_t^2}\,R$. *)
Theorem risk_gradient_averaged y (th : parameters m E) : weights_within E m alpha th ->
  norm (risk_gradient sigma data y m c th) ^ 2
  <= 4 * time_mean T (fun t => lipschitz sigma a t ^ 2) * empirical_risk sigma data y m c th.
Proof.
  intros H; replace (norm _ ^ 2) with (norm (risk_gradient sigma data y m c th)
    * norm (risk_gradient sigma data y m c th)) by ring.
  rewrite norm_sqr, inner_gradient, inner_sym, inner_gradient, risk_is_mean_square.
  rewrite <- (observation_mean (fun t => lipschitz sigma a t ^ 2)).
  rewrite (Sum_ext _ (fun i => lipschitz sigma a (S (i mod T)) ^ 2)
    (fun i => lipschitz sigma a (S (i mod T)) * lipschitz sigma a (S (i mod T)))) by (intros; ring).
  apply (mean_gradient_sizes (n * T) _ _ _ (observations_pos E data) (fun i => lipschitz sigma a (S (i mod T)))).
  intros i _; apply (output_gradient_norm sigma E m c (inputs data (i / T)) m_pos (unit_inputs data _) c_bound alpha
    (S (i mod T)) (S (i mod T)) th H (le_n _)).
Qed.

(** $2R-\langle\nabla R,\Theta-\Theta'\rangle\le\sqrt{R\,\overline{S_t^2}}/\sqrt m$ for the labels $F_t(\Theta')$. *)
Theorem risk_linear_averaged (th th' : parameters m E) (y := fun j t => output sigma m c (inputs data j) t th') :
  weights_within E m alpha th -> weights_within E m alpha th' ->
  2 * empirical_risk sigma data y m c th - inner (risk_gradient sigma data y m c th) (sub th th')
  <= sqrt (empirical_risk sigma data y m c th * time_mean T (fun t => movement_forms sigma a m th th' t ^ 2))
     / sqrt (INR m).
Proof.
  intros H H'; pose proof (root_pos m m_pos) as P; set (half := fun t => movement_forms sigma a m th th' t
    / (2 * sqrt (INR m))).
  assert (M : forall f : nat -> R, time_mean T (fun t => (f t / (2 * sqrt (INR m))) ^ 2)
      = / (2 * sqrt (INR m)) * / (2 * sqrt (INR m)) * time_mean T (fun t => f t ^ 2)).
  { intros f; unfold time_mean, Rdiv; rewrite <- Rmult_assoc; f_equal; rewrite <- Sum_scale.
    apply Sum_ext; intros; ring. }
  rewrite inner_gradient, risk_is_mean_square.
  eapply Rle_trans.
  - apply (mean_gradient_misses (n * T) _ _ _ (observations_pos E data) (fun i => half (S (i mod T)))).
    intros i _; unfold y, half, movement_forms.
    pose proof (linearization_movements sigma E m c (inputs data (i / T)) m_pos (unit_inputs data _) c_bound alpha
      (S (i mod T)) th th' H H') as B; rewrite <- Rabs_Ropp.
    replace (- _) with (output sigma m c (inputs data (i / T)) (S (i mod T)) th'
      - output sigma m c (inputs data (i / T)) (S (i mod T)) th
      - inner (output_gradient sigma m c (inputs data (i / T)) (S (i mod T)) th) (sub th' th)); [exact B|].
    set (g := output_gradient _ _ _ _ _ _); inner_expand; ring.
  - rewrite (Sum_ext _ _ (fun i => half (S (i mod T)) ^ 2)) by (intros; ring).
    rewrite (observation_mean (fun t => half t ^ 2)); unfold half; rewrite M.
    set (X := time_mean T _); set (R := mean_square _ _ _ _).
    replace (R * _) with (/ (2 * sqrt (INR m)) * / (2 * sqrt (INR m)) * (R * X)) by ring.
    assert (0 <= / (2 * sqrt (INR m))) by (apply Rlt_le, Rinv_0_lt_compat; lra).
    rewrite sqrt_mult_alt, sqrt_square by (try apply Rmult_le_pos; auto); right; field; lra.
Qed.
End TimeAverage.
