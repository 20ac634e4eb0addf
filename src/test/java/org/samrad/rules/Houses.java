package org.samrad.rules;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules of the houses. Each answers with what is wrong, in words, so that it can be asked of our own tree and of a
/// tree that was broken on purpose.
public final class Houses {
    private static final String TEMPLATES = "samrad.templates.";
    private static final Set<String> GROUND = Set.of("base", "web", "demo");
    private static final Set<String> DOORS = Set.of(
            "Access",
            "Organisations",
            "Forums",
            "Commitments",
            "Initiatives",
            "InitiativeFacts",
            "PlannedDecisions",
            "Gates",
            "Involvements",
            "Expectations",
            "Questions",
            "QuestionSets",
            "Wordings",
            "Feedbacks",
            "Guidelines",
            "Dialogues",
            "Agendas",
            "MeetingPlanning",
            "MeetingRecording",
            "MinutesKeeping",
            "MinutesPublishing",
            "Consultations",
            "Pulses",
            "PulseAnswers",
            "PulseResults",
            "PulseCalendar",
            "Examples",
            "VisitRounds",
            "VisitPeople",
            "Visits",
            "VisitNotes",
            "VisitRatings",
            "Indicators",
            "Deliveries",
            "Series",
            "Measurements",
            "Targets",
            "OpenSeries",
            "Comparisons",
            "Peers",
            "Programmes",
            "Rooms",
            "Statements",
            "Plans",
            "Continuations",
            "Promises",
            "PairMeetings",
            "SharedDocuments",
            "Conversations",
            "Presentations",
            "RoundReports",
            "Derivations",
            "Counsel",
            "Finding",
            "TermBase",
            "Readings",
            "Reports");
    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Mapper)|Abstract.*Service");
    private static final Pattern NOT_A_NOUN =
            Pattern.compile(".*(Store|Pages|Page|Form|Api|Jobs|Settings|Command|File)");
    private static final List<String> SQL =
            List.of("java.sql.", "javax.sql.", "org.springframework.jdbc.", "org.postgresql.");
    private static final List<String> FRAMEWORKS = List.of(
            "java.sql.",
            "javax.sql.",
            "java.net.http.",
            "java.time.Clock",
            "jakarta.",
            "org.springframework.",
            "org.postgresql.",
            "org.flywaydb.",
            "tools.jackson.",
            "com.fasterxml.",
            "gg.jte.");

    private final String root;
    private final Arrows arrows;
    private final JavaClasses classes;

    public Houses(String root, Arrows arrows, JavaClasses classes) {
        this.root = root;
        this.arrows = arrows;
        this.classes = classes;
    }

    /// Calls that the table does not hold. Templates are compiled elsewhere and count as part of their house.
    public List<String> againstTheArrows() {
        return uses((from, to) -> {
            var here = house(from);
            return !here.isEmpty() && !house(to).equals("?") && !arrows.allows(here, house(to));
        });
    }

    /// The engines know the JDK, and search knows Lucene: no framework, no database, no house of ours.
    public List<String> borrowedBy(String engine, String... allowed) {
        var permitted = Stream.concat(Stream.of("java.", "jdk.incubator.vector.", "org.jspecify."), Stream.of(allowed))
                .toList();
        return uses((from, to) -> house(from).equals(engine)
                && !house(to).equals(engine)
                && !to.isPrimitive()
                && permitted.stream().noneMatch(to.getName()::startsWith));
    }

    public List<String> cycles() {
        var result = slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(classes);
        return List.copyOf(result.getFailureReport().getDetails());
    }

    /// The root wires and runs; nobody looks back at it.
    public List<String> callsToTheRoot() {
        return uses((from, to) -> !house(from).isEmpty() && house(to).isEmpty());
    }

    public List<String> classesInTheRoot() {
        return topLevel("");
    }

    public List<String> filesIn(String house) {
        return topLevel(house);
    }

    /// Packages that are no house of the table, and rooms inside a house.
    public List<String> strayPackages() {
        return ours().map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !name.equals(root) && !arrows.knows(name.substring(root.length() + 1)))
                .sorted()
                .toList();
    }

    public List<String> openStores() {
        return ours().filter(c -> c.getSimpleName().endsWith("Store"))
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .toList();
    }

    /// Routes are called by the browser only. A template may read the page records that stand inside its pages.
    public List<String> importedPages() {
        return uses((from, to) -> !isTemplate(from)
                && (outermost(to).getSimpleName().endsWith("Pages")
                        || outermost(to).getSimpleName().endsWith("Api"))
                && !house(to).equals("?")
                && !outermost(from).equals(outermost(to)));
    }

    public List<String> sqlOutsideStores() {
        return uses((from, to) -> !house(from).isEmpty()
                && !house(from).equals("base")
                && !outermost(from).getSimpleName().endsWith("Store")
                && SQL.stream().anyMatch(to.getName()::startsWith));
    }

    /// A noun does no I/O and never asks for the time. Interfaces are sockets or kinds of nouns; a class that Spring
    /// wires, or that extends something of a framework, is machinery and no noun.
    public List<String> knowingNouns() {
        return uses((from, to) -> isNoun(from)
                && (FRAMEWORKS.stream().anyMatch(to.getName()::startsWith)
                        || house(to).equals("web")
                        || (house(to).equals("base")
                                && Set.of("Clock", "Database", "Mail", "Jobs").contains(to.getSimpleName()))));
    }

    /// Asks for the time that no test can set. `base.Clock` may, and base makes the source of time that it asks;
    /// `nanoTime` only measures, so it is free.
    public List<String> askingForTheTime() {
        return ours().filter(c -> !outermost(c).getName().equals(root + ".base.Clock"))
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(access -> isNow(access)
                        || (isSourceOfTime(access)
                                && !house(access.getOriginOwner()).equals("base")))
                .map(JavaAccess::getDescription)
                .sorted()
                .toList();
    }

    /// Every public act of a front door says who acts, in its last place, and so does every act of the doors beside it:
    /// public classes of a house of the trade that reach a store or a transaction. Exceptions are named with a reason.
    public List<String> actsOfNobody(Map<String, String> exceptions) {
        return ours().filter(this::isDoor)
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(m -> !exceptions.containsKey(m.getOwner().getSimpleName() + "." + m.getName()))
                .filter(m -> !endsWithSomebody(m))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
    }

    public List<String> forbiddenNames() {
        return ours().filter(c -> FORBIDDEN_NAME.matcher(c.getSimpleName()).matches())
                .map(JavaClass::getName)
                .toList();
    }

    private Stream<JavaClass> ours() {
        return classes.stream().filter(c -> !isTemplate(c) && !house(c).equals("?"));
    }

    private List<String> uses(BiPredicate<JavaClass, JavaClass> wrong) {
        Collection<String> found = new ArrayList<>();
        for (var from : classes) {
            for (var use : from.getDirectDependenciesFromSelf()) {
                if (wrong.test(from, use.getTargetClass().getBaseComponentType())) {
                    found.add(use.getDescription());
                }
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private List<String> topLevel(String house) {
        return ours().filter(c -> house(c).equals(house) && c.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .sorted()
                .toList();
    }

    /// The name of the house, empty for the root, `?` for whatever is not ours.
    private String house(JavaClass c) {
        var name = c.getPackageName();
        if (name.startsWith(TEMPLATES)) {
            name = name.substring(TEMPLATES.length());
        }
        if (name.equals(root)) {
            return "";
        }
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", 2)[0] : "?";
    }

    private boolean isTemplate(JavaClass c) {
        return c.getPackageName().startsWith(TEMPLATES);
    }

    private boolean isDoor(JavaClass c) {
        return c.isTopLevelClass()
                && !c.isRecord()
                && !c.isEnum()
                && (DOORS.contains(c.getSimpleName()) || isSideDoor(c));
    }

    private boolean isSideDoor(JavaClass c) {
        return !GROUND.contains(house(c))
                && !house(c).equals("access")
                && c.getModifiers().contains(JavaModifier.PUBLIC)
                && !NOT_A_NOUN.matcher(c.getSimpleName()).matches()
                && c.getFields().stream()
                        .map(JavaField::getRawType)
                        .anyMatch(type -> type.getSimpleName().endsWith("Store")
                                || type.getName().equals(root + ".base.Database"));
    }

    private boolean isNoun(JavaClass c) {
        var home = house(c);
        return !home.equals("?")
                && !home.isEmpty()
                && !GROUND.contains(home)
                && !isTemplate(c)
                && !c.isInterface()
                && !isDoor(outermost(c))
                && !NOT_A_NOUN.matcher(c.getSimpleName()).matches()
                && !NOT_A_NOUN.matcher(outermost(c).getSimpleName()).matches()
                && !isMachinery(c)
                && !isMachinery(outermost(c));
    }

    private boolean isMachinery(JavaClass c) {
        return c.isMetaAnnotatedWith("org.springframework.stereotype.Component")
                || Stream.concat(c.getAllRawSuperclasses().stream(), c.getAllRawInterfaces().stream())
                        .anyMatch(above -> !above.getName().startsWith("java.")
                                && house(above).equals("?"));
    }

    private boolean endsWithSomebody(JavaMethod method) {
        var parameters = method.getRawParameterTypes();
        if (parameters.isEmpty()) {
            return false;
        }
        var last = parameters.getLast().getName();
        return last.equals(root + ".access.Person") || last.equals(root + ".access.Visitor");
    }

    private static JavaClass outermost(JavaClass c) {
        return c.getEnclosingClass().map(Houses::outermost).orElse(c);
    }

    private static boolean isNow(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        var owner = target.getOwner().getName();
        var parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !parameters.contains("java.time.Clock");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" -> owner.equals("java.util.Date") && parameters.isEmpty();
            default -> false;
        };
    }

    private static boolean isSourceOfTime(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.time.Clock")
                && access.getTarget().getName().startsWith("system");
    }
}
