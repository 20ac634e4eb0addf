package org.samrad.web;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Writes a [Document] as a file: PDF with tags, title, language and bookmarks for those who listen to it, with its
/// typeface inside; or OpenDocument text for those who work on with it.
@Component
public class Documents {
    private static final String OWN = "paper";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "samrad.templates");
    private final byte[] style = read("paper.css");
    private final byte[] regular = read("Inter_400Regular.ttf");
    private final byte[] semiBold = read("Inter_600SemiBold.ttf");

    private static byte[] read(String file) {
        try {
            return new ClassPathResource(OWN + "/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file as an answer to a browser, saved under the document's name.
    public ResponseEntity<byte[]> send(Document document, Document.Format format) {
        return send(document.fileName(format), format.type(), write(document, format));
    }

    /// Any file, saved under a name that may hold letters of all our languages.
    public ResponseEntity<byte[]> send(String name, String type, byte[] content) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    public byte[] write(Document document, Document.Format format) {
        return format == Document.Format.PDF ? pdf(document) : OpenDocument.write(document);
    }

    private byte[] pdf(Document document) {
        var html = new StringOutput();
        engine.render("org/samrad/web/document.jte", Map.of("document", document), html);
        var output = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(html.toString(), OWN + ":/")
                    .useProtocolsStreamImplementation(address -> new Style(style), OWN)
                    .useProtocolsStreamImplementation(
                            address -> new Style(new byte[0]), "http", "https", "file", "data")
                    .useFont(() -> new ByteArrayInputStream(regular), "Inter", 400, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(semiBold), "Inter", 600, FontStyle.NORMAL, true)
                    .useDefaultPageSize(210, 297, PageSizeUnits.MM)
                    .usePdfUaAccessibility(true)
                    .withProducer("Samråd")
                    .toStream(output)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    /// The only thing that a document may fetch: our own style.
    private record Style(byte[] content) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
