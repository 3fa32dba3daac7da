(** * Gradient descent near the initialization

    For any initial $\Theta(0)$ with $F_t(\Theta(0))=0$ and any $\Theta^\star$ near it whose linearized output is within
    $\varepsilon_1$ of the target: `realization`, the error $\varepsilon$ of the linearization along a run, and runs of
    gradient descent with and without projection on $\Omega_\rho$.
    Source: THEORY, sections 3 and 4 (`realization`, `descent-step`, `projected-gd`, `unprojected-gd`). *)
From RecurrentProofs Require Export Sample Descent.

(** $\Theta\in\Omega_\rho$: every $\lvert w_i-w_i(0)\rvert\le\rho_w/\sqrt m$ and
    $\lVert u_i-u_i(0)\rVert\le\rho_u/\sqrt m$. *)
Definition in_ball {E} m (th0 : parameters m E) (rw ru : R) (th : parameters m E) : Prop :=
  forall i, (i < m)%nat ->
    Rabs (fst (th i) - fst (th0 i)) <= rw / sqrt (INR m) /\
    norm (sub (snd (th i)) (snd (th0 i))) <= ru / sqrt (INR m).

(** $\Pi_{\Omega_\rho}$: both parts of every neuron are scaled back to their balls. *)
Definition project {E} m (th0 : parameters m E) (rw ru : R) (th : parameters m E) : parameters m E := fun i =>
  (clip (fst (th0 i) : Line) (rw / sqrt (INR m)) (fst (th i)),
   clip (snd (th0 i)) (ru / sqrt (INR m)) (snd (th i))).

(** $\Theta(s+1)=P\big(\Theta(s)-\eta\nabla R(\Theta(s))\big)$. *)
Fixpoint run sigma {E} (data : sample E) (y : nat -> nat -> R) m c (P : parameters m E -> parameters m E)
    (th0 : parameters m E) (eta : R) (s : nat) : parameters m E :=
  match s with
  | O => th0
  | S k => let th := run sigma data y m c P th0 eta k in
           P (sub th (scale eta (risk_gradient sigma data y m c th)))
  end.

(** $\alpha_m=\alpha+\rho_w/\sqrt m$. *)
Definition radius_weight (alpha rw : R) (m : nat) : R := alpha + rw / sqrt (INR m).

(** $\varepsilon_{\mathrm{app}}=\varepsilon_1+\tfrac12\nu^\top Q\,\nu/\sqrt m$. *)
Definition realization_error (Q : symmetric) (nw nu e1 : R) (m : nat) : R :=
  e1 + form Q nw nu / (2 * sqrt (INR m)).

(** $\varepsilon=\varepsilon_0+\varepsilon_{\mathrm{app}}+(\rho+\nu)^\top Q\,(\rho+\nu)/(2\sqrt m)$. *)
Definition total_error (Q : symmetric) (rw ru nw nu e0 e1 : R) (m : nat) : R :=
  e0 + realization_error Q nw nu e1 m + form Q (rw + nw) (ru + nu) / (2 * sqrt (INR m)).

Section Training.
Variables (sigma : activation) (E : space) (data : sample E) (m : nat) (c : nat -> R).
Hypothesis m_pos : (0 < m)%nat.
Hypothesis c_bound : forall i, Rabs (c i) <= 1.
Notation n := (sequences data). Notation T := (horizon data).
Notation Par := (parameters m E).
Notation rt := (sqrt (INR m)).
Notation F j t := (output sigma m c (inputs data j) (S t)).
Notation dF j t := (output_gradient sigma m c (inputs data j) (S t)).

Lemma x_bound j k : norm (inputs data j (S k)) <= 1.
Proof. apply unit_inputs. Qed.

Variables (th0 : Par) (alpha : R).
Hypothesis th0_bound : forall i, (i < m)%nat -> Rabs (fst (th0 i)) <= alpha.

Lemma radius_nonneg r : 0 <= r -> 0 <= r / rt.
Proof. intros; apply Rdiv_le_0_compat; auto; now apply root_pos. Qed.

Lemma alpha_nonneg : 0 <= alpha.
Proof. exact (Rle_trans _ _ _ (Rabs_pos _) (th0_bound O m_pos)). Qed.

(** ** The max-norm ball *)
Section Ball.
Variables (rw ru : R).
Hypotheses (rw_nonneg : 0 <= rw) (ru_nonneg : 0 <= ru).
Notation Ball := (in_ball m th0 rw ru).

Lemma line_norm (p q : R) : norm (sub (p : Line) q) = Rabs (p - q).
Proof. rewrite norm_Line; f_equal; unfold sub; simpl; ring. Qed.

Lemma project_in th : Ball (project m th0 rw ru th).
Proof.
  intros i _; split.
  - rewrite <- line_norm; apply (clip_in (E := Line)); now apply radius_nonneg.
  - apply clip_in; now apply radius_nonneg.
Qed.

Lemma project_nearest th th' : Ball th' -> squared_distance th (project m th0 rw ru th) <= squared_distance th th'.
Proof.
  intros H; apply Sum_le; intros i Hi; destruct (H i Hi) as [H1 H2]; rewrite <- line_norm in H1.
  apply Rplus_le_compat; [apply (clip_nearest (E := Line))|apply clip_nearest]; auto; now apply radius_nonneg.
Qed.

Lemma norm_convex (V : space) (p q c0 : V) l r : 0 <= l <= 1 -> norm (sub p c0) <= r ->
  norm (sub q c0) <= r -> norm (sub (add (scale (1 - l) p) (scale l q)) c0) <= r.
Proof.
  intros Hl Hp Hq.
  replace (norm _) with (norm (add (scale (1 - l) (sub p c0)) (scale l (sub q c0))))
    by (unfold norm; f_equal; inner_expand; ring).
  eapply Rle_trans; [apply norm_add|]; rewrite !norm_scale, !Rabs_right by lra; nra.
Qed.

Lemma ball_convex th th' l : 0 <= l <= 1 -> Ball th -> Ball th' ->
  Ball (add (scale (1 - l) th) (scale l th')).
Proof.
  intros Hl H H' i Hi; destruct (H i Hi) as [H1 H2], (H' i Hi) as [H1' H2']; rewrite <- line_norm in *.
  split; [apply (norm_convex Line)|apply (norm_convex E)]; auto.
Qed.

(** The projection does not increase the distance to any point of the ball. *)
Theorem project_distance th th' : Ball th' ->
  squared_distance (project m th0 rw ru th) th' <= squared_distance th th'.
Proof. apply (projection_distance Ball); auto using ball_convex, project_in, project_nearest. Qed.

Lemma ball_initial : Ball th0.
Proof.
  intros i _; rewrite <- line_norm; split; (eapply Rle_trans; [right|apply radius_nonneg; eassumption]);
    unfold norm; replace (inner _ _) with 0 by (inner_expand; ring); apply sqrt_0.
Qed.

Lemma ball_weights th : Ball th -> weights_within E m (radius_weight alpha rw m) th.
Proof.
  intros H i Hi; destruct (H i Hi) as [H1 _]; unfold radius_weight.
  replace (fst (th i)) with (fst (th0 i) + (fst (th i) - fst (th0 i))) by ring.
  exact (abs_add _ _ _ _ (th0_bound i Hi) H1).
Qed.

(** $\lVert\Theta-\Theta(0)\rVert^2\le\rho_w^2+\rho_u^2$. *)
Lemma ball_distance th : Ball th -> squared_distance th0 th <= rw ^ 2 + ru ^ 2.
Proof.
  intros H; pose proof (root_pos m m_pos) as P.
  apply Rle_trans with (Sum m (fun _ => / rt * / rt * (rw ^ 2 + ru ^ 2))).
  - apply Sum_le; intros i Hi; destruct (H i Hi) as [H1 H2]; rewrite <- line_norm in H1.
    pose proof (norm_pos (sub (fst (th i)) (fst (th0 i)) : Line)).
    pose proof (norm_pos (sub (snd (th i)) (snd (th0 i)))).
    replace (inner _ _) with
      (inner (sub (fst (th i)) (fst (th0 i)) : Line) (sub (fst (th i)) (fst (th0 i)))
       + inner (sub (snd (th i)) (snd (th0 i))) (sub (snd (th i)) (snd (th0 i))))
      by (unfold squared_distance; simpl; inner_expand; simpl; ring).
    rewrite <- !norm_sqr.
    replace (_ * (_ + _)) with (rw / rt * (rw / rt) + ru / rt * (ru / rt)) by (field; lra).
    apply Rplus_le_compat; apply Rmult_le_compat; auto.
  - rewrite Sum_const, <- Rmult_assoc, (root_inverse_sqr m m_pos); lra.
Qed.
End Ball.

(** ** Realization *)
Variables (ths : Par) (nw nu : R).
Hypotheses (nw_nonneg : 0 <= nw) (nu_nonneg : 0 <= nu).
Hypothesis ths_in : in_ball m th0 nw nu ths.
Variables (target : nat -> nat -> R) (e1 : R).

(** The event of `approximation`: at once for all $j$ and $t$. *)
Definition approximates : Prop := forall j t, (j < n)%nat -> (t < T)%nat ->
  Rabs (inner (dF j t th0) (sub ths th0) - target j (S t)) <= e1.

Hypothesis initially_zero : forall j t, F j t th0 = 0.
Hypothesis close : approximates.

Lemma ball_movements rw ru th th' : in_ball m th0 rw ru th -> in_ball m th0 nw nu th' ->
  forall i, (i < m)%nat -> weight_movement E m th th' i <= (rw + nw) / rt /\
                           input_movement E m th th' i <= (ru + nu) / rt.
Proof.
  intros H H' i Hi; destruct (H i Hi) as [A B], (H' i Hi) as [A' B'].
  unfold weight_movement, input_movement, Rdiv in *; split.
  - replace (fst (th' i) - fst (th i)) with ((fst (th' i) - fst (th0 i)) + - (fst (th i) - fst (th0 i))) by ring.
    eapply Rle_trans; [apply abs_add; [exact A'|rewrite Rabs_Ropp; exact A]|lra].
  - eapply Rle_trans; [eapply norm_sub; [exact B'|exact B]|lra].
Qed.

Theorem realization_bound al j t : radius_weight alpha nw m <= al -> (j < n)%nat -> (t < T)%nat ->
  Rabs (F j t ths - target j (S t)) <= realization_error (majorant_matrix sigma (sigma1 sigma * al) T) nw nu e1 m.
Proof.
  intros Hal Hj Ht; pose proof (root_pos m m_pos) as P; set (a := sigma1 sigma * al).
  pose proof (radius_nonneg nw nw_nonneg); pose proof alpha_nonneg; unfold radius_weight in Hal.
  assert (Ha : 0 <= a) by (apply Rmult_le_pos; [apply sigma1_nonneg|lra]).
  assert (W : forall th, in_ball m th0 nw nu th -> weights_within E m al th).
  { intros th H' i Hi; eapply Rle_trans; [exact (ball_weights nw nu th H' i Hi)|exact Hal]. }
  pose proof (ball_initial nw nu nw_nonneg nu_nonneg) as B0.
  pose proof (linearization_movements sigma E m c (inputs data j) m_pos (x_bound j) c_bound al (S t) th0 ths
    (W _ B0) (W _ ths_in)) as Lin.
  assert (M : forall i, (i < m)%nat -> weight_movement E m th0 ths i <= nw / rt /\
    input_movement E m th0 ths i <= nu / rt) by (intros i Hi; exact (ths_in i Hi)).
  pose proof (movements_below_radius sigma E m m_pos al (S t) T th0 ths nw nu Ha Ht M) as R.
  apply (Rmult_le_compat_r (/ (2 * rt))) in R; [|apply Rlt_le, Rinv_0_lt_compat; lra].
  specialize (close j t Hj Ht); rewrite initially_zero in Lin; unfold realization_error, Rdiv, a in *.
  apply Rabs_le_between in Lin; apply Rabs_le_between in close; apply Rabs_le; lra.
Qed.

(** ** The error of the linearization along a run *)
Variables (rw ru : R).
Hypotheses (rw_large : nw <= rw) (ru_large : nu <= ru).
Variables (y : nat -> nat -> R) (e0 : R).
Hypothesis noise : forall j t, (j < n)%nat -> (t < T)%nat -> Rabs (y j (S t) - target j (S t)) <= e0.
Notation al := (radius_weight alpha rw m).
Notation a := (sigma1 sigma * al).
Notation Q := (majorant_matrix sigma a T).
Notation L := (lipschitz sigma a T).
Notation eps := (total_error Q rw ru nw nu e0 e1 m).
Notation Ball := (in_ball m th0 rw ru).
Notation risk := (empirical_risk sigma data y m c).
Notation gradR := (risk_gradient sigma data y m c).

Lemma rw_nonneg' : 0 <= rw. Proof. lra. Qed.
Lemma ru_nonneg' : 0 <= ru. Proof. lra. Qed.

Lemma rate_nonneg : 0 <= a.
Proof.
  apply Rmult_le_pos; [apply sigma1_nonneg|unfold radius_weight].
  pose proof (radius_nonneg rw rw_nonneg'); pose proof alpha_nonneg; lra.
Qed.

Lemma target_in : Ball ths.
Proof.
  pose proof (inverse_pos m m_pos); intros i Hi; destruct (ths_in i Hi) as [A B].
  split; (eapply Rle_trans; [eassumption|apply Rmult_le_compat_r; lra]).
Qed.

Theorem residual_linear th j t : Ball th -> (j < n)%nat -> (t < T)%nat ->
  Rabs (F j t th - y j (S t) - inner (dF j t th) (sub th ths)) <= eps.
Proof.
  intros H Hj Ht; pose proof (root_pos m m_pos) as P.
  assert (A : radius_weight alpha nw m <= al).
  { unfold radius_weight; apply Rplus_le_compat_l, Rmult_le_compat_r; auto.
    apply Rlt_le, Rinv_0_lt_compat, P. }
  pose proof (realization_bound al j t A Hj Ht) as Re; specialize (noise j t Hj Ht).
  pose proof (linearization_movements sigma E m c (inputs data j) m_pos (x_bound j) c_bound al (S t) th ths
    (ball_weights rw ru th H) (ball_weights rw ru ths target_in)) as Lin.
  pose proof (movements_below_radius sigma E m m_pos al (S t) T th ths _ _ rate_nonneg Ht
    (ball_movements rw ru th ths H ths_in)) as R.
  apply (Rmult_le_compat_r (/ (2 * rt))) in R; [|apply Rlt_le, Rinv_0_lt_compat; lra].
  replace (inner (dF j t th) (sub th ths)) with (- inner (dF j t th) (sub ths th)) by (inner_expand; ring).
  unfold total_error, Rdiv in *.
  apply Rabs_le_between in Lin; apply Rabs_le_between in Re; apply Rabs_le_between in noise; apply Rabs_le; lra.
Qed.

Lemma error_nonneg : 0 <= eps.
Proof.
  exact (abs_nonneg _ _ (residual_linear ths O O target_in (sequences_pos data) (horizon_pos data))).
Qed.

Lemma ball_aligned th : Ball th -> 2 * (risk th - eps * sqrt (risk th)) <= inner (gradR th) (sub th ths).
Proof. intros H; apply risk_gradient_aligned; intros; now apply residual_linear. Qed.

Lemma ball_size th : Ball th -> inner (gradR th) (gradR th) <= 4 * L ^ 2 * risk th.
Proof.
  intros H; apply risk_gradient_size; intros j t _ Ht.
  exact (output_gradient_norm sigma E m c (inputs data j) m_pos (x_bound j) c_bound al (S t) T th
    (ball_weights rw ru th H) Ht).
Qed.

(** ** Any run that stays in the ball *)
Section Run.
Variables (P : Par -> Par) (eta : R).
Hypothesis P_distance : forall th, squared_distance (P th) ths <= squared_distance th ths.
Hypothesis eta_pos : 0 < eta.
Notation th := (run sigma data y m c P th0 eta).
Notation Phi s := (squared_distance (th s) ths).

Lemma starts_near : Phi O <= nw ^ 2 + nu ^ 2.
Proof. now apply (ball_distance nw nu). Qed.

Theorem run_step s : Ball (th s) ->
  Phi (S s) <= Phi s - 4 * eta * contraction eta L * risk (th s) + 4 * eta * eps * sqrt (risk (th s)) /\
  (eta * L ^ 2 <= 1 / 2 -> Phi (S s) <= Phi s - eta * risk (th s) + 4 * eta * eps ^ 2).
Proof.
  intros H.
  set (at_s (k : nat) := match k with O => th s | S _ => th (S s) end).
  assert (St : forall k, (k < 1)%nat -> at_s (S k) = P (sub (at_s k) (scale eta (gradR (at_s k))))).
  { intros k Hk; replace k with O by lia; reflexivity. }
  assert (B : forall k, (k < 1)%nat -> Ball (at_s k)) by (intros k Hk; replace k with O by lia; exact H).
  split; [|intros He].
  - exact (one_step P ths eta at_s (fun k => gradR (at_s k)) 1 P_distance St L eps (fun k => risk (at_s k)) eta_pos
      (fun k Hk => ball_aligned _ (B k Hk)) (fun k Hk => ball_size _ (B k Hk)) O Nat.lt_0_1).
  - exact (one_step_simple P ths eta at_s (fun k => gradR (at_s k)) 1 P_distance St L eps (fun k => risk (at_s k))
      eta_pos (fun k _ => risk_nonneg sigma E data y m c _)
      (fun k Hk => ball_aligned _ (B k Hk)) (fun k Hk => ball_size _ (B k Hk)) O He Nat.lt_0_1).
Qed.

Variable tau : nat.
Hypothesis inside : forall s, (s < tau)%nat -> Ball (th s).

Theorem run_average : (0 < tau)%nat ->
  (eta * L ^ 2 < 1 -> Sum tau (fun s => risk (th s)) / INR tau <= average_bound eta L eps (nw ^ 2 + nu ^ 2) tau) /\
  (eta * L ^ 2 <= 1 / 2 ->
    Sum tau (fun s => risk (th s)) / INR tau <= (nw ^ 2 + nu ^ 2) / (eta * INR tau) + 4 * eps ^ 2).
Proof.
  intros Ht; split; intros He.
  - apply (average_sharp P ths eta th (fun s => gradR (th s))); auto using starts_near, error_nonneg.
    + intros; apply risk_nonneg.
    + intros; now apply ball_aligned, inside.
    + intros; now apply ball_size, inside.
  - apply (average_simple P ths eta th (fun s => gradR (th s)) tau P_distance (fun _ _ => eq_refl) L);
      auto using starts_near.
    + intros; apply risk_nonneg.
    + intros; now apply ball_aligned, inside.
    + intros; now apply ball_size, inside.
Qed.

Theorem run_total : eta * L ^ 2 <= 1 / 2 ->
  eta * Sum tau (fun s => risk (th s)) <= nw ^ 2 + nu ^ 2 + INR tau * (4 * eta * eps ^ 2).
Proof.
  intros He; pose proof starts_near.
  pose proof (run_invariant_simple P ths eta th (fun s => gradR (th s)) tau P_distance (fun _ _ => eq_refl) L eps
    (fun s => risk (th s)) eta_pos (fun _ _ => risk_nonneg sigma E data y m c _)
    (fun s Hs => ball_aligned _ (inside s Hs)) (fun s Hs => ball_size _ (inside s Hs)) tau He (le_n _)).
  pose proof (inner_pos (sub (th tau) ths)); unfold squared_distance in *; lra.
Qed.
End Run.

(** ** With projection *)
Theorem projected_inside eta s : Ball (run sigma data y m c (project m th0 rw ru) th0 eta s).
Proof. destruct s; [apply ball_initial|apply project_in]; lra. Qed.

Theorem project_toward th : squared_distance (project m th0 rw ru th) ths <= squared_distance th ths.
Proof. apply project_distance; auto using target_in, rw_nonneg', ru_nonneg'. Qed.

(** ** Without projection *)
Section Unprojected.
Variables (eta : R) (tau : nat).
Hypothesis eta_pos : 0 < eta.
Hypothesis eta_small : eta * L ^ 2 <= 1 / 2.

(** $B=\sqrt{\eta\tau(\lVert\nu\rVert^2+4\eta\tau\varepsilon^2)}$. *)
Definition movement_bound : R :=
  sqrt (eta * INR tau * (nw ^ 2 + nu ^ 2 + 4 * eta * INR tau * eps ^ 2)).

Hypothesis room_w : 2 * weight_bound sigma a T * movement_bound <= rw.
Hypothesis room_u : 2 * input_bound sigma a T * movement_bound <= ru.
Notation th := (run sigma data y m c (fun th => th) th0 eta).

Lemma VectorSum_map (V W : space) (f : V -> W) k v : f zero = zero ->
  (forall p q, f (add p q) = add (f p) (f q)) -> f (VectorSum k v) = VectorSum k (fun j => f (v j)).
Proof. intros Z A; induction k; simpl; auto; now rewrite A, IHk. Qed.

(** the part of a double sum of vectors is the double sum of the parts *)
Lemma double_sum_part (W : space) (f : Par -> W) k l (v : nat -> nat -> Par) s (B : nat -> nat -> R) :
  f zero = zero -> (forall p q, f (add p q) = add (f p) (f q)) -> (forall p r, f (scale r p) = scale r (f p)) ->
  0 <= s -> (forall j t, norm (f (v j t)) <= B j t) ->
  norm (f (scale s (VectorSum k (fun j => VectorSum l (v j))))) <= s * Sum k (fun j => Sum l (B j)).
Proof.
  intros Z A C Hs H; rewrite C, norm_scale, Rabs_right by lra; apply Rmult_le_compat_l; auto.
  rewrite (VectorSum_map Par W f) by auto; eapply Rle_trans; [apply norm_VectorSum|apply Sum_le; intros j _].
  rewrite (VectorSum_map Par W f) by auto; eapply Rle_trans; [apply norm_VectorSum|apply Sum_le; auto].
Qed.

Lemma scale_nonneg : 0 <= 2 / (INR n * INR T).
Proof.
  apply Rdiv_le_0_compat; [lra|apply Rmult_lt_0_compat; apply lt_0_INR; [apply sequences_pos|apply horizon_pos]].
Qed.

(** one neuron's part of the gradient of the risk *)
Lemma gradient_part_w q i : Ball q -> (i < m)%nat ->
  Rabs (fst (gradR q i)) <= 2 * (weight_bound sigma a T / rt) * sqrt (risk q).
Proof.
  intros H Hi; pose proof (inverse_pos m m_pos) as P.
  eapply Rle_trans; [|apply (mean_residual_part sigma E data y m c _ q (fun j t => Rabs (fst (dF j t q i))))].
  - rewrite <- norm_Line; apply (double_sum_part Line (fun p => fst (p i)) n T (fun j t =>
      scale (F j t q - y j (S t)) (dF j t q))); auto using scale_nonneg.
    intros j t; rewrite norm_Line; right; apply Rabs_mult.
  - intros j t _ Ht; unfold output_gradient; simpl fst; rewrite Rabs_mult, Rabs_mult, (Rabs_right (/ rt)) by lra.
    destruct (gradient_parts sigma (inputs data j) (x_bound j) al (q i) (S t) T (ball_weights rw ru q H i Hi) Ht)
      as [A _]; unfold gradient in A; simpl fst in A.
    pose proof (Rmult_le_compat _ _ _ _ (Rabs_pos _) (Rabs_pos _) (c_bound i) A).
    apply (Rmult_le_compat_l (/ rt)) in H0; unfold Rdiv; lra.
  - apply Rdiv_le_0_compat; [apply weight_bound_nonneg, rate_nonneg|now apply root_pos].
Qed.

Lemma gradient_part_u q i : Ball q -> (i < m)%nat ->
  norm (snd (gradR q i)) <= 2 * (input_bound sigma a T / rt) * sqrt (risk q).
Proof.
  intros H Hi; pose proof (inverse_pos m m_pos) as P.
  eapply Rle_trans; [|apply (mean_residual_part sigma E data y m c _ q (fun j t => norm (snd (dF j t q i))))].
  - apply (double_sum_part E (fun p => snd (p i)) n T (fun j t =>
      scale (F j t q - y j (S t)) (dF j t q))); auto using scale_nonneg.
    intros j t; right; apply (norm_scale (F j t q - y j (S t)) (snd (dF j t q i))).
  - intros j t _ Ht; unfold output_gradient; simpl snd; rewrite norm_scale, Rabs_mult, (Rabs_right (/ rt)) by lra.
    destruct (gradient_parts sigma (inputs data j) (x_bound j) al (q i) (S t) T (ball_weights rw ru q H i Hi) Ht)
      as [_ A]; unfold gradient in A; simpl snd in A.
    pose proof (Rmult_le_compat _ _ _ _ (Rabs_pos _) (norm_pos _) (c_bound i) A).
    apply (Rmult_le_compat_l (/ rt)) in H0; unfold Rdiv; lra.
  - apply Rdiv_le_0_compat; [apply input_bound_nonneg, rate_nonneg|now apply root_pos].
Qed.

(** movement of a neuron after [k] steps in the ball: at most $2\eta G/\sqrt m\,\sum_{s<k}\sqrt{R_s}$ *)
Lemma moved k i : (forall s, (s < k)%nat -> Ball (th s)) -> (i < m)%nat ->
  Rabs (fst (th k i) - fst (th0 i))
    <= 2 * eta * (weight_bound sigma a T / rt) * Sum k (fun s => sqrt (risk (th s))) /\
  norm (sub (snd (th k i)) (snd (th0 i)))
    <= 2 * eta * (input_bound sigma a T / rt) * Sum k (fun s => sqrt (risk (th s))).
Proof.
  intros H Hi; induction k as [|k IH].
  - simpl Sum; rewrite !Rmult_0_r; simpl th; split.
    + rewrite Rminus_eq_0, Rabs_R0; lra.
    + unfold norm; replace (inner _ _) with 0 by (inner_expand; ring); rewrite sqrt_0; lra.
  - destruct IH as [A B]; [intros; apply H; lia|]; specialize (H k ltac:(lia)).
    pose proof (Rmult_le_compat_l eta _ _ ltac:(lra) (gradient_part_w (th k) i H Hi)) as W.
    pose proof (Rmult_le_compat_l eta _ _ ltac:(lra) (gradient_part_u (th k) i H Hi)) as U.
    rewrite Sum_S; split.
    + change (fst (th (S k) i)) with (fst (th k i) + -1 * (eta * fst (gradR (th k) i))).
      set (g := fst (gradR (th k) i)) in *.
      replace (fst (th k i) + -1 * (eta * g) - fst (th0 i)) with ((fst (th k i) - fst (th0 i)) + - (eta * g)) by ring.
      assert (K : Rabs (- (eta * g)) <= eta * Rabs g)
        by (rewrite Rabs_Ropp, Rabs_mult, (Rabs_right eta) by lra; lra).
      eapply Rle_trans; [exact (abs_add _ _ _ _ A (Rle_trans _ _ _ K W))|lra].
    + change (snd (th (S k) i)) with (add (snd (th k i)) (scale (-1) (scale eta (snd (gradR (th k) i))))).
      set (g := snd (gradR (th k) i)) in *.
      replace (norm (sub (add _ _) _)) with (norm (add (sub (snd (th k i)) (snd (th0 i))) (scale (- eta) g)))
        by (unfold norm; f_equal; inner_expand; ring).
      eapply Rle_trans; [apply norm_add|]; rewrite norm_scale, Rabs_Ropp, (Rabs_right eta) by lra; lra.
Qed.

Theorem unprojected_inside s : (s <= tau)%nat -> Ball (th s).
Proof.
  induction s as [s IH] using (well_founded_induction lt_wf); intros Hs i Hi.
  assert (I : forall k, (k < s)%nat -> Ball (th k)) by (intros; apply IH; lia || auto).
  pose proof (root_pos m m_pos) as P.
  pose proof (run_total (fun th => th) eta (fun _ => Rle_refl _) eta_pos s I eta_small) as Tot.
  assert (K : eta * Sum s (fun s => sqrt (risk (th s))) <= movement_bound).
  { pose proof (Sum_sqrt s (fun s => risk (th s)) (fun _ _ => risk_nonneg sigma E data y m c _)) as J.
    apply (Rmult_le_compat_l eta) in J; [|lra]; eapply Rle_trans; [exact J|].
    rewrite <- (sqrt_pow2 eta) at 1 by lra; rewrite <- sqrt_mult_alt by apply pow2_ge_0.
    apply sqrt_le_1_alt; pose proof (pos_INR s); pose proof (le_INR _ _ Hs).
    replace (eta ^ 2 * (INR s * _)) with (eta * INR s * (eta * Sum s (fun s => risk (th s)))) by ring.
    assert (0 <= eta * INR s <= eta * INR tau) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_l]; lra).
    assert (0 <= Sum s (fun s => risk (th s))) by (apply Sum_pos; intros; apply risk_nonneg).
    apply Rmult_le_compat; try lra; [apply Rmult_le_pos; lra|]; eapply Rle_trans; [exact Tot|].
    pose proof (Rmult_le_compat_r (4 * eta * eps ^ 2) _ _
      ltac:(apply Rmult_le_pos; [lra|apply pow2_ge_0]) H0); lra. }
  destruct (moved s i I Hi) as [A B]; split; (eapply Rle_trans; [eassumption|]).
  - pose proof (weight_bound_nonneg sigma a T rate_nonneg).
    pose proof (Rmult_le_compat_l (2 * weight_bound sigma a T) _ _ ltac:(lra) K).
    pose proof (Rmult_le_compat_r (/ rt) _ _ ltac:(apply Rlt_le, Rinv_0_lt_compat, P) (Rle_trans _ _ _ H0 room_w)).
    unfold Rdiv; lra.
  - pose proof (input_bound_nonneg sigma a T rate_nonneg).
    pose proof (Rmult_le_compat_l (2 * input_bound sigma a T) _ _ ltac:(lra) K).
    pose proof (Rmult_le_compat_r (/ rt) _ _ ltac:(apply Rlt_le, Rinv_0_lt_compat, P) (Rle_trans _ _ _ H0 room_u)).
    unfold Rdiv; lra.
Qed.
End Unprojected.
End Training.
