package org.samrad.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// How long files and methods are, and which strings they hold, as the compiler's own parser sees them.
public final class JavaShape {
    private static final int FILE = 400;
    private static final int METHOD = 40;
    private static final int METHOD_OF_AN_ENGINE = 60;
    private static final int DOOR_PLATE = 20;
    private static final Set<String> ENGINES = Set.of("insight", "matching", "search");

    private JavaShape() {}

    public static List<String> longFiles(List<Source> java) {
        return java.stream()
                .filter(file -> file.lines() > FILE)
                .map(file -> "%s has %d lines, at most %d; it is probably two things"
                        .formatted(file.path(), file.lines(), FILE))
                .toList();
    }

    /// A method counts from its first annotation or modifier to its closing brace; its comment is free.
    public static List<String> longMethods(List<Source> java) {
        var found = new ArrayList<String>();
        for (var file : java) {
            int most = ENGINES.contains(file.house()) ? METHOD_OF_AN_ENGINE : METHOD;
            for (var method : methods(file)) {
                if (method.lines() > most) {
                    found.add("%s: %s has %d lines, at most %d"
                            .formatted(file.path(), method.name(), method.lines(), most));
                }
            }
        }
        return found;
    }

    /// Every package says what it is, in few lines, and that nothing in it is null unless it says so.
    public static List<String> doorPlates(List<Source> java) {
        var found = new ArrayList<String>();
        for (var file : java) {
            var plate = "package-info.java";
            var folder =
                    file.path().substring(0, file.path().length() - file.name().length());
            if (java.stream().noneMatch(other -> other.path().equals(folder + plate))) {
                found.add(file.path() + " lies in a package without " + plate);
            }
            if (file.name().equals(plate)) {
                long doc = file.text()
                        .lines()
                        .filter(line -> line.startsWith("///") || line.startsWith(" *"))
                        .count();
                if (doc == 0 || doc > DOOR_PLATE || !file.text().contains("@NullMarked")) {
                    found.add("%s has %d lines of text, wanted are 1 to %d and @NullMarked"
                            .formatted(file.path(), doc, DOOR_PLATE));
                }
            }
        }
        return found;
    }

    /// The strings of a file, text blocks included, without its comments.
    public static List<String> strings(Source file) {
        var found = new ArrayList<String>();
        parse(file, new TreeScanner<Void, Parsed>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Parsed parsed) {
                if (literal.getValue() instanceof String text) {
                    found.add(text);
                }
                return super.visitLiteral(literal, parsed);
            }
        });
        return found;
    }

    private static List<Method> methods(Source file) {
        var found = new ArrayList<Method>();
        parse(file, new TreeScanner<Void, Parsed>() {
            @Override
            public Void visitMethod(MethodTree method, Parsed parsed) {
                found.add(new Method(
                        method.getName().toString(),
                        parsed.lineOf(parsed.positions().getEndPosition(parsed.unit(), method))
                                - parsed.lineOf(parsed.positions().getStartPosition(parsed.unit(), method))
                                + 1));
                return super.visitMethod(method, parsed);
            }
        });
        return found;
    }

    private static void parse(Source file, TreeScanner<Void, Parsed> scanner) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var text = new Text(file);
        var task = (JavacTask) compiler.getTask(null, null, problem -> {}, List.of(), null, List.of(text));
        try {
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                scanner.scan(unit, new Parsed(unit, positions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Method(String name, long lines) {}

    private record Parsed(CompilationUnitTree unit, SourcePositions positions) {
        long lineOf(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(Source file) {
            super(URI.create("string:///" + file.path()), JavaFileObject.Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
