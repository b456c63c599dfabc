"""Units after sections 7.9 and 7.10 of docs/odd.md: one Mesa agent each, everybody updated at once, plain floats."""

from math import exp

import mesa
import numpy as np

from sim.streams import key_of

KEPT = ("ability", "integrity", "benevolence", "buffer", "motivation", "safety", "learning", "quality", "latent")
RESULTS = (
    *KEPT,
    "load",
    "effort",
    "misuse",
    "gloss",
    "errors",
    "detection",
    "fit",
    "turnover",
    "steer_gap",
    "detected",
)
GIVEN = ("rules", "audit", "reporting", "style", "demand", "capacity", "incident", "cost", "usual", "funding", "frame",
         "manager_left", "risk", "complexity")  # fmt: skip
DOSES = ("replace_manager", "training", "review", "instruct", "relief", "praise", "visit", "pause", "repair")


def lim(x, low=0.0, high=1.0):
    """Limit to 0-1, or to other bounds."""
    return min(max(x, low), high)


def poisson(rate, share):
    """The least count whose cumulative probability exceeds a share."""
    count, chance = 0, exp(-rate)
    reached = chance
    while share >= reached and count < 200:
        count += 1
        chance *= rate / count
        reached += chance
    return count


def culture_effects(state, world):
    """K: what culture gives back to units (7.15)."""
    p, y = world.culture, state.culture.rows[0]
    d = [world.mechanisms.culture * (2 * float(each) - 1) for each in y]
    return {
        "auditing": 1 - p.instrument * d[3],
        "learning": (1 + p.upward * d[2] / 2) * (1 + p.instrument * d[3]),
        "safety": p.safety * d[6],
        "deterrence": 1 - p.deterrence * d[7],
        "buffer": 1 - p.buffer * d[8] / (2 - p.buffer),
        "voice": 1 + p.voice * d[9],
    }


def steering_effects(state, world):
    """F: what the form of steering does to units (7.7)."""
    p, M, now = world.steering, world.mechanisms.steering, state.steering
    xb, xn, xg = (M * (float(share) - 1 / 3) for share in now.logics[0])
    tendencies = (p.validity, p.closeness, p.selectivity, p.ongoing, p.citizens_view)
    d1, d2, d3, d4, _ = (M * (2 * f - 1) for f in tendencies)
    goals, practised = float(now.goals[0, 0]), float(now.practised[0, 0])
    words = max(0.0, float(now.adopted[0, 0]) - practised)
    return {
        "misfit": 1 + p.adaptation * xb,
        "adapted": 1 - M * p.reform_fit * practised,
        "effort": (1 + p.measured * xn) * (1 - M * p.goals_coverage * max(0.0, 1 - goals / p.goals_reference)),
        "gaming": (1 + p.gaming * xn) * (1 - p.validity_gaming * d1),
        "time": p.time * xg
        + p.ongoing_load * d4
        + M * (p.goals_load * (goals - p.goals_reference) + p.reform_time * words),
        "learning": 1 + p.closeness_learning * d2,
        "auditing": (1 - p.closeness_capture * d2) * (1 - p.selectivity_coverage * d3),
        "burden": 1 - p.selectivity_load * d3,
    }


def shared_draws(streams, count):
    """The model's own draws: of new managers (4 normals per unit), of errors found, of errors a review finds."""
    new = [float(z) for z in streams.normal(key_of("units.new_manager"), np.arange(4 * count))[0]]
    found = streams.uniform(key_of("oversight.detected"), np.arange(count))[0]
    reviewed = streams.uniform(key_of("oversight.reviewed"), np.arange(count))[0]
    return new, [float(x) for x in found], [float(x) for x in reviewed]


class Unit(mesa.Agent):
    """One unit."""

    def __init__(self, model, columns, u):
        super().__init__(model)
        self.place = u
        for name in KEPT:
            setattr(self, name, float(getattr(columns, name)[0, u]))

    def given(self, state, acts):
        """What the rest of the model gives the unit this month."""
        for name in GIVEN:
            setattr(self, name, float(getattr(state.units, name)[0, self.place]))
        for name in DOSES:
            setattr(self, f"dose_{name}", float(acts[name][0, self.place]))
        self.order = float(state.accountability.order[0, self.place] > 0)
        # Matters carried out and rounds of steering teach between one step 7 and the next.
        self.learning = float(state.units.learning[0, self.place])

    def work(self):
        """Step 7 (7.9), in its order."""
        model, p, on = self.model, self.model.work, self.model.switches
        F, K, org = model.F, model.K, model.org
        honest, B, A, beta = self.people()
        c_r, c_a, c_p, phi = self.rules, self.audit, self.reporting, self.style
        instruct, review = lim(self.dose_instruct), lim(self.dose_review)
        M, s, q, L = self.motivation, self.safety, self.quality, self.learning

        h, passing = self.bear(beta, F, K)
        reach = min(1.0, p.audit_reach * c_a)
        C = p.control_rules * c_r + p.control_audit * reach + p.control_reporting * c_p
        able = A + (1 - A) * L

        aim = lim(
            p.motivation_base
            + B
            * (p.motivation_benevolence + p.motivation_autonomy * (0.5 - c_r) - p.motivation_load * (h - p.load_base))
            + p.motivation_listening * (org["heard"] - 0.5)
        )
        x = M + p.motivation_rate * (aim - M)
        x = x + self.encouragement(q) * (1 - x)
        x = x + p.motivation_visit * lim(self.dose_visit) * (1 - x)
        x = x - p.motivation_instruct * instruct - p.motivation_blame * lim(org["blame"])
        M = lim(x - p.motivation_plan * org["plan"])

        aim = lim(
            p.safety_base
            - p.safety_style * phi * (p.safety_free + (1 - p.safety_free) * C)
            + p.safety_listening * (org["heard"] - 0.5)
            + K["safety"]
        )
        s = lim(s + p.safety_rate * (aim - s))

        kappa = (1 - p.crowding_linear) * (1 - exp(-C / p.crowding_scale)) + p.crowding_linear * C
        voluntary = M * (1 - on.crowding * p.crowding * phi * kappa)
        enforced = p.floor_rules * c_r + p.floor_audit * min(
            1.0, p.audit_reach * c_a + p.floor_reporting * F["effort"] * c_p
        )
        floor = on.enforcement * p.floor * enforced * (p.floor_kind + (1 - p.floor_kind) * phi)
        e = lim(max(voluntary, floor))

        seen = min(1.0, p.misuse_audit * c_a + p.misuse_told * s * honest)
        deterred = exp(-p.deterrence * K["deterrence"] * seen * (p.misuse_kind + (1 - p.misuse_kind) * phi))
        m = lim(
            on.misuse * p.misuse * (1 - honest) ** 2 * (p.misuse_ruled + (1 - p.misuse_ruled) * (1 - c_r)) * deterred
        )
        g = lim(on.gaming * F["gaming"] * c_p * (p.gaming_kind + (1 - p.gaming_kind) * phi) * (p.gaming_good - B))
        gloss = p.gloss * g * (1 - p.gloss_honest * honest)

        chi, rho = self.complexity, self.risk
        over = max(0.0, h - p.overload)
        eps = lim(
            p.errors
            * (p.errors_ability - able)
            * (1 + p.errors_overload * over / 0.1)
            * (1 - p.errors_rules * c_r * (1 - p.errors_complexity * chi))
            * (1 + p.errors_misfit * chi * c_r * able)
            * (p.errors_effort_base - p.errors_effort * e)
        )
        audited = lim(p.audit_finds * K["auditing"] * F["auditing"] * c_a)
        found = 1 - (1 - audited) * (1 - lim(p.self_report * K["voice"] * s * honest))
        fit = lim(
            1
            - F["adapted"]
            * (
                p.fit_rules * F["misfit"] * chi * c_r * able
                + p.fit_discretion * (1 - c_r) * (1 - able) * (1 - p.fit_complexity * chi)
                + p.fit_gaming * chi * g
            )
        )

        least = 1e-30
        w = (
            p.quality_scale
            * max(able, least) ** p.quality_ability
            * max(e, least) ** p.quality_effort
            * max((1 - h) / p.quality_free, least) ** p.quality_time
            * fit
            * (1 - m)
        )
        aim = lim(
            (w - p.quality_errors * eps * (1 - found) * (1 + rho))
            * (1 - p.quality_capacity * (1 - self.capacity))
            * (1 - p.quality_pause * lim(self.dose_pause))
        )
        q = lim(q + p.quality_rate * (aim - q))

        tired = p.turnover_load * over
        turnover = lim(p.turnover + tired + p.turnover_motivation * (1 - M))
        gain = on.learning * p.learning_gain * K["learning"] * F["learning"] * eps * found * s * (1 - phi)
        gain += p.learning_training * lim(self.dose_training)
        L = lim(L + gain * (1 - L) - (p.learning_decay + p.turnover_learning * tired) * L)

        t = model.trust
        worth = t.weight_ability * A + t.weight_benevolence * B + t.weight_integrity * honest
        worth /= t.weight_ability + t.weight_benevolence + t.weight_integrity
        gap = C - lim(p.gap_base + p.gap_slope * (p.gap_line + p.gap_risk * rho - worth))

        self.coming = {
            "ability": A, "integrity": honest, "benevolence": B, "buffer": beta, "load": h, "motivation": M,
            "safety": s, "effort": e, "misuse": m, "gloss": gloss, "errors": eps, "detection": found, "fit": fit,
            "quality": q, "turnover": turnover, "learning": L, "steer_gap": gap,
            "passing": passing, "reviewed": review, "visited": lim(self.dose_visit),
        }  # fmt: skip
        self.oversee(eps, found, review)

    def people(self):
        """New managers and training: integrity, benevolence, ability and shield."""
        p, z, count = self.model.work, self.model.new, len(self.model.units)
        a = lim(self.dose_replace_manager)
        b = self.manager_left * (1 - a)
        made = []
        for k, name in enumerate(("ability", "integrity", "benevolence")):
            X, usual, chance = getattr(self, name), self.model.means[name], z[k * count + self.place]
            brought = lim(p.new_manager_mean + p.new_manager_spread * chance) - X
            follows = lim(usual + p.new_manager_spread * chance) - X
            made.append(X + p.new_manager * (a * brought + b * follows))
        X, chance = self.buffer, z[3 * count + self.place]
        beta = X + a * (lim(0.5 + p.new_manager_spread * chance) - X)
        beta += b * (lim(self.model.means["buffer"] + p.new_manager_spread * chance) - X)
        A, honest, B = made
        return honest, B, A + p.training_ability * lim(self.dose_training) * (1 - A), beta

    def bear(self, beta, F, K):
        """Load, and the passing part of it."""
        p, org = self.model.work, self.model.org
        bracket = K["buffer"] * (1 - p.buffer * (2 * beta - 1) / (2 - p.buffer)) - 1
        shield = 1 + self.model.switches.buffer * bracket
        reporting = p.load_reporting * F["burden"] * self.reporting
        lasting = (
            p.load_rules * self.rules
            + p.load_audit * F["burden"] * self.audit
            + reporting
            + F["time"]
            + p.load_demand * self.demand
            + p.load_capacity * (1 - self.capacity)
            + p.load_funding * (1 - self.cost / self.usual)
            + (shield - 1) * reporting
        )
        review, instruct = p.load_review * lim(self.dose_review), p.load_instruct * lim(self.dose_instruct)
        plan = p.load_plan * org["plan"]
        passing = (
            p.load_incident * self.incident
            + org["waiting"]
            + review
            + p.training_load * lim(self.dose_training)
            + instruct
            + plan
            + org["answering"]
            + self.model.order_load * self.order
            - p.load_relief * lim(self.dose_relief)
            - p.load_funding * lim(self.funding / self.frame, -1.0, 1.0)
            + (shield - 1) * (review + instruct + plan)
        )
        return lim(p.load_base + lasting + passing, 0.0, p.load_high), passing

    def encouragement(self, quality):
        """What appreciation closes of the gap to full motivation (7.4)."""
        p = self.model.talks
        sincere = lim((quality - p.sincere_from) / p.sincere_span)
        dose = lim(self.dose_praise) + lim(self.model.org["feedback"])
        return p.praise * (1 - exp(-dose / p.praise_scale)) * sincere

    def oversee(self, eps, found, review):
        """Step 8 (7.10)."""
        p, on, n = self.model.oversight, self.model.switches, self.model.oversight.volume
        active = 1 - lim(self.dose_pause)
        r = p.review_finds * review
        stopped = on.ex_ante * p.exante * min(1.0, self.model.work.audit_reach * self.audit)
        stopped *= lim(p.exante_slope * self.risk - p.exante_from)
        V = self.latent
        v = lim(V + eps * (1 - found) * (1 - stopped) * active - p.latent_decay * V)
        count = poisson(min(n * eps * found * active, 60.0), self.model.found[self.place])
        count += poisson(n * v * r, self.model.reviewed[self.place])
        self.coming["detected"] = float(min(count, 60))
        self.coming["latent"] = v * (1 - r) * (1 - p.repair_mends * lim(self.dose_repair))

    def take(self):
        """Take the new values, once every unit has its own."""
        for name, value in self.coming.items():
            setattr(self, name, value)


class UnitsModel(mesa.Model):
    """All units of row 0 of a state."""

    def __init__(self, state, world):
        super().__init__()
        self.world, self.switches, self.work, self.oversight = world, world.mechanisms, world.work, world.oversight
        self.trust, self.talks, self.order_load = world.trust, world.interplay, world.accountability.order_load
        self.units = [Unit(self, state.units, u) for u in range(state.units.quality.shape[1])]

    def pass_month(self, state, acts, draws):
        """Steps 7 and 8 of a month, given the state as step 7 opens."""
        answer, talks = self.world.accountability, state.interplay
        self.F, self.K = steering_effects(state, self.world), culture_effects(state, self.world)
        self.new, self.found, self.reviewed = draws
        self.org = {
            "heard": float(talks.listening_board[0, 0] + talks.listening_admin[0, 0]) / 2,
            "plan": float(state.economy.plan[0, 0]),
            "waiting": self.world.cases.bounce_wait * float(state.cases.waiting[0, 0]) / self.world.cases.slots,
            "answering": self.world.economy.watch_load * float(state.economy.supervision[0, 0])
            + answer.remark_load * float(state.accountability.remark[0, 0])
            + answer.overturned_load * float(state.accountability.overturned[0, 0]),
            "blame": float(acts["blame"][0, 0]),
            "feedback": float(acts["feedback"][0, 0]),
        }
        for unit in self.units:
            unit.given(state, acts)
        self.means = {
            name: sum(getattr(unit, name) for unit in self.units) / len(self.units)
            for name in ("ability", "integrity", "benevolence", "buffer")
        }
        self.agents.do("work")
        self.agents.do("take")

    def column(self, name):
        """One value per unit."""
        return np.array([getattr(each, name) for each in self.units])
