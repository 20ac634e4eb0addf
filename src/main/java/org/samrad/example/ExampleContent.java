package org.samrad.example;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Phase;

/// What an example says, as one version of it: words in the language of whoever wrote it, facts to find it by, and its
/// pictures and files.
public record ExampleContent(
        Words words, Facts facts, Joint joint, List<Picture> pictures, List<Attachment> attachments) {
    public static final int LONGEST_HEADLINE = 140;
    public static final int LONGEST = 4000;
    public static final int LONGEST_LINE = 300;
    public static final int MOST_SUBJECTS = 8;
    public static final int LONGEST_SUBJECT = 40;
    public static final int MOST_FILES = 6;
    public static final int FIRST_YEAR = 1980;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern TELEPHONE = Pattern.compile("\\d(?:[ .()/-]*\\d){6,}");

    /// A place in an example that must say something before its host can be asked.
    public enum Part {
        HEADLINE,
        SITUATION,
        DONE,
        HEARD,
        CHANGED,
        AGAIN,
        TRANSFER,
        YEAR,
        SUBJECTS,
        CONTACT,
        ROLES,
        AGREEMENTS,
        FUNDING,
        FIGURE;

        public String textKey() {
            return "example.part." + name();
        }
    }

    /// `done` is what was done, `heard` how users were heard, `changed` what changed, `again` what would not be done
    /// again, `transfer` what it takes elsewhere.
    public record Words(
            String language,
            String headline,
            String situation,
            String done,
            String heard,
            String changed,
            String again,
            String transfer,
            String cost,
            String time) {
        public List<String> all() {
            return List.of(headline, situation, done, heard, changed, again, transfer, cost, time);
        }
    }

    public enum Kind {
        INVOLVEMENT,
        SERVICE,
        WAY_OF_WORKING,
        /// Several actors with one coherent service: with roles, agreements and funding.
        JOINT_SERVICE;

        public String textKey() {
            return "example.kind." + name();
        }
    }

    /// How sure one can be that it is so.
    public enum Evidence {
        /// Somebody has told it.
        TOLD,
        /// Somebody from outside has seen it.
        OBSERVED,
        /// There are figures, before and after.
        MEASURED;

        public String textKey() {
            return "example.evidence." + name();
        }
    }

    /// The seven life events that the Nordic digital strategies begin with.
    public enum LifeEvent {
        CHILD,
        ILL_CHILD,
        WORK,
        NEW_IN_COUNTRY,
        DEATH,
        VOLUNTARY,
        BUSINESS;

        public String textKey() {
            return "example.event." + name();
        }
    }

    /// `year` is when it was put to use, `contact` the function that answers questions.
    public record Facts(
            Kind kind,
            Evidence evidence,
            @Nullable Phase phase,
            List<LifeEvent> lifeEvents,
            List<String> subjects,
            @Nullable Integer year,
            String contact) {
        public Facts(
                Kind kind,
                Evidence evidence,
                @Nullable Phase phase,
                List<LifeEvent> lifeEvents,
                List<String> subjects,
                @Nullable Integer year,
                String contact) {
            this.kind = kind;
            this.evidence = evidence;
            this.phase = phase;
            this.lifeEvents = List.copyOf(lifeEvents);
            this.subjects = List.copyOf(subjects);
            this.year = year;
            this.contact = contact;
            if (subjects.size() > MOST_SUBJECTS) {
                throw new RuleBroken("subjects", "example.rule.many-subjects", MOST_SUBJECTS);
            }
            if (ADDRESS.matcher(contact).find() || TELEPHONE.matcher(contact).find()) {
                throw new RuleBroken("contact", "example.rule.private-contact");
            }
        }
    }

    /// Who does what in a joint service, what they have agreed on, and who pays.
    public record Joint(String roles, String agreements, String funding) {
        public static final Joint NONE = new Joint("", "", "");
    }

    /// A picture is nothing to those who do not see it, unless it is told in words.
    public record Picture(UUID file, String alternative, String caption, String credit) {
        public Picture {
            if (alternative.isBlank()) {
                throw new RuleBroken("alternative", "example.rule.picture-words");
            }
            if (credit.isBlank()) {
                throw new RuleBroken("credit", "example.rule.picture-credit");
            }
        }
    }

    public record Attachment(UUID file, String title) {}

    public ExampleContent {
        pictures = List.copyOf(pictures);
        attachments = List.copyOf(attachments);
        if (pictures.size() + attachments.size() > MOST_FILES) {
            throw new RuleBroken("file", "example.rule.many-files", MOST_FILES);
        }
        for (var text : words.all()) {
            if (ADDRESS.matcher(text).find()) {
                throw new RuleBroken("", "example.rule.address-in-text");
            }
        }
    }

    /// What is still missing before the host can be asked. What was measured shows a figure.
    public List<Part> missing() {
        var missing = new ArrayList<Part>();
        need(missing, Part.HEADLINE, words.headline());
        need(missing, Part.SITUATION, words.situation());
        need(missing, Part.DONE, words.done());
        need(missing, Part.HEARD, words.heard());
        need(missing, Part.CHANGED, words.changed());
        need(missing, Part.AGAIN, words.again());
        need(missing, Part.TRANSFER, words.transfer());
        need(missing, Part.CONTACT, facts.contact());
        need(missing, Part.SUBJECTS, String.join("", facts.subjects()));
        if (facts.year() == null) {
            missing.add(Part.YEAR);
        }
        if (facts.kind() == Kind.JOINT_SERVICE) {
            need(missing, Part.ROLES, joint.roles());
            need(missing, Part.AGREEMENTS, joint.agreements());
            need(missing, Part.FUNDING, joint.funding());
        }
        if (facts.evidence() == Evidence.MEASURED && words.changed().chars().noneMatch(Character::isDigit)) {
            missing.add(Part.FIGURE);
        }
        return missing;
    }

    private static void need(List<Part> missing, Part part, String text) {
        if (text.isBlank()) {
            missing.add(part);
        }
    }

    /// Where something is said of this part; the same for what both versions say.
    private List<String> parts() {
        var all = new ArrayList<>(words.all());
        all.add(facts.toString());
        all.add(joint.toString());
        all.add(pictures.toString() + attachments);
        return all;
    }

    public boolean says(ExampleContent other) {
        return words.language().equals(other.words.language()) && parts().equals(other.parts());
    }

    public ExampleContent with(List<Picture> newPictures, List<Attachment> newAttachments) {
        return new ExampleContent(words, facts, joint, newPictures, newAttachments);
    }

    /// A beginning: who it is about and what there is to tell, everything else open.
    public static ExampleContent begun(String language, String headline, String situation) {
        return new ExampleContent(
                new Words(language, headline, situation, "", "", "", "", "", "", ""),
                new Facts(Kind.INVOLVEMENT, Evidence.TOLD, null, List.of(), List.of(), null, ""),
                Joint.NONE,
                List.of(),
                List.of());
    }
}
