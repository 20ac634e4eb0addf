package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolisExportTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void statementsVotesAndDescriptionAreRead() throws IOException {
        write("summary.csv", "topic,Cykelparkering\nviews,12\nconversation-description,\"Hvor, og\nhvordan?\"\n");
        write(
                "comments.csv",
                "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
                        + "1500000000000,x,12,3,1,0,1,\"Tag over,\nog \"\"lys\"\"\"\n"
                        + "1500000001000,x,5,3,0,0,-1,Nej\n");
        write("votes.csv", "timestamp,datetime,comment-id,voter-id,vote\n7,x,12,100,1\n8,x,12,9,-1\n9,x,40,9,0\n");

        var conversation = PolisExport.read(folder);

        assertThat(conversation.topic()).isEqualTo("Cykelparkering");
        assertThat(conversation.description()).isEqualTo("Hvor, og\nhvordan?");
        assertThat(conversation.participants()).containsExactly("9", "100");
        assertThat(conversation.statements())
                .containsExactly(
                        new PolisExport.Statement("5", "Nej", -1, Instant.ofEpochMilli(1500000001000L), false),
                        new PolisExport.Statement(
                                "12", "Tag over,\nog \"lys\"", 1, Instant.ofEpochMilli(1500000000000L), true),
                        new PolisExport.Statement("40", "", 0, null, true));
        assertThat(conversation.votes())
                .containsExactly(
                        new PolisExport.Cast(1, 1, 1, 7),
                        new PolisExport.Cast(0, 1, -1, 8),
                        new PolisExport.Cast(0, 2, 0, 9));
    }

    @Test
    void tableOfLastVotesIsReadWhenThereAreNoEvents() throws IOException {
        write(
                "participants-votes.csv",
                "participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,3,17\n8,,0,0,2,1,1,1,-1\n2,,,0,1,0,0,,0\n");

        var conversation = PolisExport.read(folder);

        assertThat(conversation.participants()).containsExactly("2", "8");
        assertThat(conversation.statements())
                .extracting(PolisExport.Statement::id)
                .containsExactly("3", "17");
        assertThat(conversation.votes())
                .containsExactly(
                        new PolisExport.Cast(1, 0, 1, 0),
                        new PolisExport.Cast(1, 1, -1, 0),
                        new PolisExport.Cast(0, 1, 0, 0));
    }

    @Test
    void idsNeedNotBeNumbers() throws IOException {
        Path events = write("votes.csv", "vote,voter-id,comment-id,timestamp\n1,b,s2,1\n1,10,s10,1\n1,9,3,1\n");

        var conversation = PolisExport.read(events, null, null, null);

        assertThat(conversation.participants()).containsExactly("9", "10", "b");
        assertThat(conversation.statements())
                .extracting(PolisExport.Statement::id)
                .containsExactly("3", "s10", "s2");
    }

    @Test
    void mistakesAreNamedWithFileLineAndColumn() throws IOException {
        String header = "timestamp,comment-id,voter-id,vote\n";

        refused(header + "1,0,0,1\n2,0,1,7\n", "votes.csv: line 3, column 4 (\"vote\"): \"7\"");
        refused(header + "1,0,0,1\nx,0,1,1\n", "votes.csv: line 3, column 1 (\"timestamp\"): \"x\"");
        refused(header + "1,,0,1\n", "votes.csv: line 2, column 2 (\"comment-id\"): an id is missing");
        refused(header + "1,0,0\n", "votes.csv: line 2, column 4: the line has 3 fields");
        refused("timestamp,comment-id,vote\n", "votes.csv: line 1: there is no column \"voter-id\"");
        refused("", "votes.csv: the file is empty");
    }

    private void refused(String content, String message) throws IOException {
        Path events = write("votes.csv", content);

        assertThatThrownBy(() -> PolisExport.read(events, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void otherEncodingsAreNamed() throws IOException {
        Path comments = folder.resolve("comments.csv");
        Files.write(
                comments,
                "comment-id,moderated,comment-body\n1,0,fine\n2,0,r\u00e6kke\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> PolisExport.read(null, null, comments, null))
                .hasMessageContaining("comments.csv: line 3: the text is not UTF-8");
    }

    @Test
    void aParticipantWithTwoLinesInTheTableIsRefused() throws IOException {
        Path table = write("participants-votes.csv", "participant,0\n1,1\n1,-1\n");

        assertThatThrownBy(() -> PolisExport.read(null, table, null, null))
                .hasMessageContaining("line 3, column 1 (\"participant\")");
    }
}
