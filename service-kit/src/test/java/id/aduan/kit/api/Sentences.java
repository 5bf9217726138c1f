package id.aduan.kit.api;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the source says of a method: the first sentence of its Javadoc. */
final class Sentences {
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../service-kit/src/main/java"));
  private final Map<Class<?>, Map<String, String>> known = new HashMap<>();

  Optional<String> of(Method method) {
    String types =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(","));
    return Optional.ofNullable(
        known
            .computeIfAbsent(method.getDeclaringClass(), Sentences::read)
            .get(method.getName() + "(" + types));
  }

  private static Map<String, String> read(Class<?> type) {
    String name = type.getName().replace('.', '/') + ".java";
    return SOURCES.stream()
        .map(sources -> sources.resolve(name))
        .filter(Files::exists)
        .findFirst()
        .map(Sentences::read)
        .orElse(Map.of());
  }

  private static Map<String, String> read(Path source) {
    Map<String, String> sentences = new HashMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  _ -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjects(source));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        var _ = new Methods(docs, sentences).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }

  private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees docs;
    private final Map<String, String> sentences;

    Methods(DocTrees docs, Map<String, String> sentences) {
      this.docs = docs;
      this.sentences = sentences;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        sentences.put(signature(method), plain(comment.getFirstSentence().stream()));
      }
      return super.visitMethod(method, null);
    }

    private static String signature(MethodTree method) {
      return method.getName()
          + "("
          + method.getParameters().stream()
              .map(parameter ->
                  parameter.getType().toString().replaceAll("<.*>", "").replaceAll(".*\\.", ""))
              .collect(Collectors.joining(","));
    }

    private static String plain(Stream<? extends DocTree> sentence) {
      return sentence
          .map(DocTree::toString)
          .collect(Collectors.joining())
          .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
          .replaceAll("\\s+", " ")
          .strip();
    }
  }
}
