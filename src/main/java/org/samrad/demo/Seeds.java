package org.samrad.demo;

import org.samrad.access.Access;
import org.samrad.derived.Derivations;
import org.samrad.web.Frame;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Fills an empty demonstration: the scene, the stories, and what public sources say. Everything goes through the front
/// doors, as people would do it.
@Component
class Seeds implements ApplicationRunner {
    private final Access access;
    private final Scene scene;
    private final GrantsStory grants;
    private final ConsultationStories consultations;
    private final PublicFacts facts;
    private final ProgrammeStory programme;
    private final LearningStory learning;
    private final PairStory pair;
    private final ExampleStory examples;
    private final VisitStory visits;
    private final FollowUpFacts followUp;
    private final OrderStory orders;
    private final PulseStory pulses;
    private final Derivations derivations;
    private final Frame.Setup setup;

    Seeds(
            Access access,
            Scene scene,
            GrantsStory grants,
            ConsultationStories consultations,
            PublicFacts facts,
            ProgrammeStory programme,
            LearningStory learning,
            PairStory pair,
            ExampleStory examples,
            VisitStory visits,
            FollowUpFacts followUp,
            OrderStory orders,
            PulseStory pulses,
            Derivations derivations,
            Frame.Setup setup) {
        this.access = access;
        this.scene = scene;
        this.grants = grants;
        this.consultations = consultations;
        this.facts = facts;
        this.programme = programme;
        this.learning = learning;
        this.pair = pair;
        this.examples = examples;
        this.visits = visits;
        this.followUp = followUp;
        this.orders = orders;
        this.pulses = pulses;
        this.derivations = derivations;
        this.setup = setup;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!setup.demo() || !access.empty()) {
            return;
        }
        StoryTime.daysAgo(400, scene::build);
        consultations.sharedHr();
        var selfService = grants.tell();
        consultations.grants(selfService);
        facts.add(scene.administrator());
        programme.tell(scene.administrator());
        pair.tell(scene.administrator());
        learning.tell();
        examples.tell(selfService);
        visits.tell();
        followUp.add(scene.administrator());
        orders.tell(scene.administrator());
        pulses.tell();
        derivations.countAll(scene.administrator());
    }
}
