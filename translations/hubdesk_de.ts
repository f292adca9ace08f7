<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Abilities</name>
    <message>
        <source>%1, some only</source>
        <translation>%1, nur teilweise</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between scopes of which one would do</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>See users</source>
        <translation>Benutzer sehen</translation>
    </message>
    <message>
        <source>See groups and their members</source>
        <translation>Gruppen und ihre Mitglieder sehen</translation>
    </message>
    <message>
        <source>See services</source>
        <translation>Dienste sehen</translation>
    </message>
    <message>
        <source>See servers and last activity</source>
        <translation>Server und letzte Aktivität sehen</translation>
    </message>
    <message>
        <source>See who holds which role</source>
        <translation>Sehen, wer welche Rolle hat</translation>
    </message>
    <message>
        <source>See people&apos;s tokens</source>
        <translation>Tokens anderer sehen</translation>
    </message>
    <message>
        <source>Change members of groups</source>
        <translation>Mitglieder von Gruppen ändern</translation>
    </message>
    <message>
        <source>Add and remove users</source>
        <translation>Benutzer anlegen und entfernen</translation>
    </message>
    <message>
        <source>Give and take the admin flag</source>
        <translation>Adminrecht geben und nehmen</translation>
    </message>
    <message>
        <source>Start and stop servers</source>
        <translation>Server starten und anhalten</translation>
    </message>
    <message>
        <source>Make and revoke tokens</source>
        <translation>Tokens ausstellen und widerrufen</translation>
    </message>
    <message>
        <source>Share servers</source>
        <translation>Server teilen</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;New file…</source>
        <translation>&amp;Neue Datei …</translation>
    </message>
    <message>
        <source>Make an empty Hubdesk file</source>
        <translation>Eine leere Hubdesk-Datei anlegen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open another Hubdesk file</source>
        <translation>Eine andere Hubdesk-Datei öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Files opened before</source>
        <translation>Dateien, die schon offen waren</translation>
    </message>
    <message>
        <source>Open &amp;demonstration data</source>
        <translation>&amp;Demonstrationsdaten öffnen</translation>
    </message>
    <message>
        <source>Look around in a fresh copy of invented data</source>
        <translation>Sich in einer frischen Kopie erfundener Daten umsehen</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>Write everything into a second file</source>
        <translation>Alles in eine zweite Datei schreiben</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>&amp;Sicherung zurückholen …</translation>
    </message>
    <message>
        <source>Go back to a backup of this file; what is there now becomes a backup first</source>
        <translation>Zu einer Sicherung dieser Datei zurückkehren; was jetzt da ist, wird zuvor gesichert</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close Hubdesk; everything is on disk already</source>
        <translation>Hubdesk schließen; alles ist schon gespeichert</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die zurückgenommene Änderung wieder ausführen</translation>
    </message>
    <message>
        <source>&amp;New record…</source>
        <translation>&amp;Neuer Eintrag …</translation>
    </message>
    <message>
        <source>Make a record of the kind that the list shows</source>
        <translation>Einen Eintrag der Art anlegen, die die Liste zeigt</translation>
    </message>
    <message>
        <source>&amp;Edit cell</source>
        <translation>&amp;Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Change the current cell in place</source>
        <translation>Die aktuelle Zelle an Ort und Stelle ändern</translation>
    </message>
    <message>
        <source>Edit &amp;field of selected rows…</source>
        <translation>&amp;Feld der gewählten Zeilen bearbeiten …</translation>
    </message>
    <message>
        <source>Set one field of all selected rows as one step</source>
        <translation>Ein Feld aller gewählten Zeilen in einem Schritt setzen</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>Remove the selected records, after asking once</source>
        <translation>Die gewählten Einträge nach einer Rückfrage entfernen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation>Die gewählten Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as C&amp;SV</source>
        <translation>Als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows with their heads for a spreadsheet</source>
        <translation>Die gewählten Zeilen mit Spaltenköpfen für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Copy as Mark&amp;down</source>
        <translation>Als Mark&amp;down kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as a table for a ticket or an issue</source>
        <translation>Die gewählten Zeilen als Tabelle für ein Ticket kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select every row that the filter leaves</source>
        <translation>Alle Zeilen auswählen, die der Filter übrig lässt</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>Fi&amp;ltern</translation>
    </message>
    <message>
        <source>Search all rows of this list as you type</source>
        <translation>Alle Zeilen dieser Liste beim Tippen durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Einstellun&amp;gen …</translation>
    </message>
    <message>
        <source>Appearance, language, density and shortcuts</source>
        <translation>Aussehen, Sprache, Dichte und Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>St&amp;art</translation>
    </message>
    <message>
        <source>&amp;Communities</source>
        <translation>&amp;Gemeinschaften</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Team</translation>
    </message>
    <message>
        <source>&amp;Roles</source>
        <translation>R&amp;ollen</translation>
    </message>
    <message>
        <source>T&amp;ickets</source>
        <translation>T&amp;ickets</translation>
    </message>
    <message>
        <source>Hu&amp;bs</source>
        <translation>Hu&amp;bs</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>To the list and row seen before</source>
        <translation>Zur vorher gesehenen Liste und Zeile</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>To the list and row seen after</source>
        <translation>Zur danach gesehenen Liste und Zeile</translation>
    </message>
    <message>
        <source>&amp;Next row</source>
        <translation>&amp;Nächste Zeile</translation>
    </message>
    <message>
        <source>&amp;Previous row</source>
        <translation>Vorhe&amp;rige Zeile</translation>
    </message>
    <message>
        <source>Rai&amp;l</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Show or hide the list of pages at the side</source>
        <translation>Die Liste der Seiten am Rand zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show or hide what is known of the current row</source>
        <translation>Zeigen oder verbergen, was über die aktuelle Zeile bekannt ist</translation>
    </message>
    <message>
        <source>Col&amp;umns…</source>
        <translation>S&amp;palten …</translation>
    </message>
    <message>
        <source>Choose the columns of this list</source>
        <translation>Die Spalten dieser Liste wählen</translation>
    </message>
    <message>
        <source>Densit&amp;y</source>
        <translation>Di&amp;chte</translation>
    </message>
    <message>
        <source>How much room a row takes</source>
        <translation>Wie viel Platz eine Zeile bekommt</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>Text größ&amp;er</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>Usual text si&amp;ze</source>
        <translation>&amp;Übliche Textgröße</translation>
    </message>
    <message>
        <source>&amp;Connect hub…</source>
        <translation>Hub &amp;verbinden …</translation>
    </message>
    <message>
        <source>Read a JupyterHub with a token; nothing is changed there</source>
        <translation>Einen JupyterHub mit einem Token lesen; dort wird nichts geändert</translation>
    </message>
    <message>
        <source>Change &amp;token…</source>
        <translation>&amp;Token ändern …</translation>
    </message>
    <message>
        <source>Connect the current hub again, with another token or address</source>
        <translation>Den aktuellen Hub neu verbinden, mit anderem Token oder anderer Adresse</translation>
    </message>
    <message>
        <source>&amp;Pull</source>
        <translation>Ab&amp;rufen</translation>
    </message>
    <message>
        <source>Read the current hub again</source>
        <translation>Den aktuellen Hub noch einmal lesen</translation>
    </message>
    <message>
        <source>Pull &amp;all connected hubs</source>
        <translation>&amp;Alle verbundenen Hubs abrufen</translation>
    </message>
    <message>
        <source>Read every hub that was read before</source>
        <translation>Jeden Hub lesen, der schon gelesen wurde</translation>
    </message>
    <message>
        <source>&amp;Stop pulling</source>
        <translation>Abruf an&amp;halten</translation>
    </message>
    <message>
        <source>Leave what is known as it is</source>
        <translation>Was bekannt ist, bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Show its &amp;users</source>
        <translation>Seine &amp;Benutzer zeigen</translation>
    </message>
    <message>
        <source>Show its &amp;groups</source>
        <translation>Seine &amp;Gruppen zeigen</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>A&amp;dresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Forget this hub…</source>
        <translation>Diesen Hub vergess&amp;en …</translation>
    </message>
    <message>
        <source>Remove its token and its people&apos;s data from this computer</source>
        <translation>Sein Token und die Daten seiner Leute von diesem Rechner entfernen</translation>
    </message>
    <message>
        <source>Show &amp;definitions</source>
        <translation>&amp;Definitionen zeigen</translation>
    </message>
    <message>
        <source>&amp;New role…</source>
        <translation>&amp;Neue Rolle …</translation>
    </message>
    <message>
        <source>&amp;Copy scopes</source>
        <translation>&amp;Scopes kopieren</translation>
    </message>
    <message>
        <source>Copy the scopes of the current role, one a line</source>
        <translation>Die Scopes der aktuellen Rolle kopieren, einen je Zeile</translation>
    </message>
    <message>
        <source>&amp;New ticket…</source>
        <translation>&amp;Neues Ticket …</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>Show &amp;open</source>
        <translation>&amp;Offene zeigen</translation>
    </message>
    <message>
        <source>Show those that need a&amp;pproval</source>
        <translation>Die &amp;zeigen, die eine Freigabe brauchen</translation>
    </message>
    <message>
        <source>Show &amp;incidents</source>
        <translation>&amp;Störungen zeigen</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Find an action, a list or a record by typing</source>
        <translation>Eine Aktion, eine Liste oder einen Eintrag durch Tippen finden</translation>
    </message>
    <message>
        <source>&amp;Problems…</source>
        <translation>&amp;Probleme …</translation>
    </message>
    <message>
        <source>What did not work, with what is safe and what to do</source>
        <translation>Was nicht ging, was sicher ist und was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Focus</source>
        <translation>&amp;Blickfeld</translation>
    </message>
    <message>
        <source>Show one hub or one community only</source>
        <translation>Nur einen Hub oder eine Gemeinschaft zeigen</translation>
    </message>
    <message>
        <source>&amp;Acting as…</source>
        <translation>&amp;Handeln als …</translation>
    </message>
    <message>
        <source>Say which of the people in this file you are</source>
        <translation>Sagen, welche der Personen in dieser Datei Sie sind</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Rail, list, details, and round again</source>
        <translation>Seitenleiste, Liste, Details und von vorn</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Every shortcut of this window</source>
        <translation>Jedes Tastenkürzel dieses Fensters</translation>
    </message>
    <message>
        <source>&amp;Where to start…</source>
        <translation>&amp;Womit anfangen …</translation>
    </message>
    <message>
        <source>Demonstration data, a new file or a file that is there</source>
        <translation>Demonstrationsdaten, eine neue oder eine vorhandene Datei</translation>
    </message>
    <message>
        <source>&amp;About Hubdesk</source>
        <translation>&amp;Über Hubdesk</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Hub</source>
        <translation>&amp;Hub</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Ticket</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>He&amp;lp</source>
        <translation>Hi&amp;lfe</translation>
    </message>
    <message>
        <source>Show &amp;assignments</source>
        <translation>&amp;Zuweisungen zeigen</translation>
    </message>
    <message>
        <source>Who holds which role</source>
        <translation>Wer welche Rolle hat</translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>&amp;Prüfen…</translation>
    </message>
    <message>
        <source>See what the staged changes would do, before anything happens</source>
        <translation>Sehen, was die vorgemerkten Änderungen täten, bevor etwas geschieht</translation>
    </message>
    <message>
        <source>D&amp;iscard…</source>
        <translation>&amp;Verwerfen…</translation>
    </message>
    <message>
        <source>Take back every staged change of this hub, after asking once</source>
        <translation>Alle vorgemerkten Änderungen dieses Hubs zurücknehmen, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>&amp;Import configuration…</source>
        <translation>Konfiguration &amp;einlesen…</translation>
    </message>
    <message>
        <source>Read what files say about roles, after showing what it would do; nothing in them is run</source>
        <translation>Liest, was Dateien über Rollen sagen, und zeigt vorher, was geschähe; nichts darin wird ausgeführt</translation>
    </message>
    <message>
        <source>Open e&amp;xample</source>
        <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
        <source>Configurations to try, with the two of the draft of 2021</source>
        <translation>Konfigurationen zum Ausprobieren, auch die beiden des Entwurfs von 2021</translation>
    </message>
    <message>
        <source>&amp;Export configuration…</source>
        <translation>Konfiguration &amp;ausgeben…</translation>
    </message>
    <message>
        <source>A hub&apos;s role definitions as a text, compared with the file they came from</source>
        <translation>Die Rollen eines Hubs als Text, verglichen mit der Datei, aus der sie kamen</translation>
    </message>
    <message>
        <source>As&amp;k for the definitions…</source>
        <translation>&amp;Um die Definitionen bitten…</translation>
    </message>
    <message>
        <source>A letter or a ticket to whoever runs the hub, for what the hub does not tell</source>
        <translation>Ein Brief oder ein Ticket an den Betreiber, um das, was der Hub nicht sagt</translation>
    </message>
</context>
<context>
    <name>AskWords</name>
    <message>
        <source>Yes.</source>
        <translation>Ja.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nein.</translation>
    </message>
    <message>
        <source>The hub answers 404, not 403: to them it looks as if this were not there.</source>
        <translation>Der Hub antwortet 404, nicht 403: es sieht aus, als gäbe es das nicht.</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Nicht bekannt.</translation>
    </message>
    <message>
        <source>What decides it is not known here, so this is no answer.</source>
        <translation>Was es entscheidet, ist hier nicht bekannt; das ist also keine Antwort.</translation>
    </message>
    <message>
        <source>Error.</source>
        <translation>Fehler.</translation>
    </message>
    <message>
        <source>JupyterHub itself fails when %1 asks for this.</source>
        <translation>JupyterHub selbst scheitert, wenn %1 danach fragt.</translation>
    </message>
    <message>
        <source>%1 is not on this hub.</source>
        <translation>%1 ist nicht auf diesem Hub.</translation>
    </message>
    <message>
        <source>This hub’s release has no scope %1.</source>
        <translation>Die Version dieses Hubs hat keinen Scope %1.</translation>
    </message>
    <message>
        <source>It depends.</source>
        <translation>Es kommt darauf an.</translation>
    </message>
    <message>
        <source>In the draft of 2021 this is decided by chance.</source>
        <translation>Im Entwurf von 2021 entscheidet das der Zufall.</translation>
    </message>
    <message>
        <source>%1 may: %2.</source>
        <comment>who, right</comment>
        <translation>%1 darf: %2.</translation>
    </message>
    <message>
        <source>%1 can %2.</source>
        <comment>who, action</comment>
        <translation>%1 darf: %2.</translation>
    </message>
    <message>
        <source>%1 can %2 %3.</source>
        <comment>who, action, service</comment>
        <translation>%1 darf: %2 (%3).</translation>
    </message>
    <message>
        <source>%1 can %2 of %3.</source>
        <comment>who, action, whose</comment>
        <translation>%1 darf: %2 (von %3).</translation>
    </message>
    <message>
        <source>%1 may not: %2.</source>
        <comment>who, right</comment>
        <translation>%1 darf nicht: %2.</translation>
    </message>
    <message>
        <source>%1 cannot %2.</source>
        <comment>who, action</comment>
        <translation>%1 darf nicht: %2.</translation>
    </message>
    <message>
        <source>%1 cannot %2 %3.</source>
        <comment>who, action, service</comment>
        <translation>%1 darf nicht: %2 (%3).</translation>
    </message>
    <message>
        <source>%1 cannot %2 of %3.</source>
        <comment>who, action, whose</comment>
        <translation>%1 darf nicht: %2 (von %3).</translation>
    </message>
    <message>
        <source>A role has the scope</source>
        <translation>Eine Rolle hat den Scope</translation>
    </message>
    <message>
        <source>Whether a role has the scope is not known</source>
        <translation>Ob eine Rolle den Scope hat, ist nicht bekannt</translation>
    </message>
    <message>
        <source>No role has the scope</source>
        <translation>Keine Rolle hat den Scope</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>scope, roles</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>the scopes of some roles are not known</source>
        <translation>die Scopes einiger Rollen sind nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is in none of this hub’s roles</source>
        <translation>%1 ist in keiner Rolle dieses Hubs</translation>
    </message>
    <message>
        <source>%1 holds the role</source>
        <translation>%1 hat die Rolle</translation>
    </message>
    <message>
        <source>Whether %1 holds it is not known</source>
        <translation>Ob %1 sie hat, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 does not hold such a role</source>
        <translation>%1 hat keine solche Rolle</translation>
    </message>
    <message>
        <source>%1, directly</source>
        <comment>roles</comment>
        <translation>%1, direkt</translation>
    </message>
    <message>
        <source>%1, through %2</source>
        <comment>roles, groups</comment>
        <translation>%1, über %2</translation>
    </message>
    <message>
        <source>roles or groups are not known</source>
        <translation>Rollen oder Gruppen sind nicht bekannt</translation>
    </message>
    <message>
        <source>neither directly nor through a group</source>
        <translation>weder direkt noch über eine Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>holds %1, which lacks the scope</source>
        <comment>roles</comment>
        <translation>
            <numerusform>hat %1, der Scope fehlt darin</numerusform>
            <numerusform>hat %1, der Scope fehlt darin</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter matches</source>
        <translation>Der Filter passt</translation>
    </message>
    <message>
        <source>Whether the filter matches is not known</source>
        <translation>Ob der Filter passt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The filter does not matter yet</source>
        <translation>Auf den Filter kommt es noch nicht an</translation>
    </message>
    <message>
        <source>The filter does not match</source>
        <translation>Der Filter passt nicht</translation>
    </message>
    <message>
        <source>it counts once such a role is held</source>
        <translation>er zählt, sobald jemand eine solche Rolle hat</translation>
    </message>
    <message>
        <source>the scopes’ filters are not known</source>
        <translation>die Filter der Scopes sind nicht bekannt</translation>
    </message>
    <message>
        <source>not limited</source>
        <translation>nicht begrenzt</translation>
    </message>
    <message>
        <source>reaches %1</source>
        <translation>reicht bis: %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>is not in</source>
        <translation>ist nicht in</translation>
    </message>
    <message>
        <source>is in</source>
        <translation>ist in</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>hat nicht</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>which holds</source>
        <translation>hat</translation>
    </message>
    <message>
        <source>any such role</source>
        <translation>keine solche Rolle</translation>
    </message>
    <message>
        <source>which lacks</source>
        <translation>der fehlt</translation>
    </message>
    <message>
        <source>which has</source>
        <translation>die hat</translation>
    </message>
    <message>
        <source>which contains</source>
        <translation>darin enthalten</translation>
    </message>
    <message>
        <source>but only for</source>
        <translation>aber nur für</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>acts for</source>
        <translation>handelt für</translation>
    </message>
    <message>
        <source>through a share of</source>
        <translation>durch eine Freigabe von</translation>
    </message>
    <message>
        <source>through the client</source>
        <translation>über den Client</translation>
    </message>
    <message>
        <source>on</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>Define the role %1 with just %2, and give it to %3</source>
        <comment>name, scopes, who</comment>
        <translation>Die Rolle %1 mit nur %2 definieren und sie %3 geben</translation>
    </message>
    <message>
        <source>Add %1 to the role %2</source>
        <comment>scope, role</comment>
        <translation>%1 der Rolle %2 hinzufügen</translation>
    </message>
    <message>
        <source>which scopes the role %1 has</source>
        <translation>welche Scopes die Rolle %1 hat</translation>
    </message>
    <message>
        <source>which groups %1 is in</source>
        <translation>in welchen Gruppen %1 ist</translation>
    </message>
    <message>
        <source>which roles the group %1 holds</source>
        <translation>welche Rollen die Gruppe %1 hat</translation>
    </message>
    <message>
        <source>which roles %1 holds</source>
        <translation>welche Rollen %1 hat</translation>
    </message>
    <message>
        <source>This is no message of JupyterHub’s about missing rights. Paste the whole line, with its scopes or its address.</source>
        <translation>Das ist keine Meldung von JupyterHub über fehlende Rechte. Bitte die ganze Zeile einfügen, mit Scopes oder Adresse.</translation>
    </message>
    <message>
        <source>Any of %1 would do; asked about the first.</source>
        <translation>Jeder von %1 würde genügen; gefragt ist nach dem ersten.</translation>
    </message>
    <message>
        <source>The token was missing, wrong or ended. On old hubs the same words also mean a missing scope.</source>
        <translation>Das Token fehlte, war falsch oder abgelaufen. Auf alten Hubs bedeuten dieselben Worte auch einen fehlenden Scope.</translation>
    </message>
    <message>
        <source>The hub answers so both when something is not there and when it may not be seen.</source>
        <translation>So antwortet der Hub, wenn es etwas nicht gibt und wenn man es nicht sehen darf.</translation>
    </message>
    <message>
        <source>A token was asked for in the name of somebody else.</source>
        <translation>Es wurde ein Token im Namen von jemand anderem verlangt.</translation>
    </message>
    <message>
        <source>Only administrators can make administrators; no scope replaces that.</source>
        <translation>Nur Administratoren können Administratoren ernennen; kein Scope ersetzt das.</translation>
    </message>
    <message>
        <source>On this hub the sign-in keeps the groups; they cannot be changed here.</source>
        <translation>Auf diesem Hub führt die Anmeldung die Gruppen; hier sind sie nicht zu ändern.</translation>
    </message>
    <message>
        <source>It was about the administration page.</source>
        <translation>Es ging um die Verwaltungsseite.</translation>
    </message>
    <message>
        <source>A token was asked to do more than its owner may; the rest was left out.</source>
        <translation>Ein Token sollte mehr dürfen als sein Besitzer; der Rest wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Answered late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln Min.</numerusform>
            <numerusform>%Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <translation>
            <numerusform>%Ln Std.</numerusform>
            <numerusform>%Ln Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>vor %Ln Min.</numerusform>
            <numerusform>vor %Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation>
            <numerusform>vor %Ln Std.</numerusform>
            <numerusform>vor %Ln Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>late since %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>CellDetails</name>
    <message>
        <source>Does %1 hold %2?</source>
        <translation>Hat %1 die Rolle %2?</translation>
    </message>
    <message>
        <source>%1 does not hold %2</source>
        <translation>%1 hat %2 nicht</translation>
    </message>
    <message>
        <source>%1 holds %2</source>
        <translation>%1 hat %2</translation>
    </message>
    <message>
        <source>Staged: gives it</source>
        <translation>Vorgemerkt: gibt sie</translation>
    </message>
    <message>
        <source>Staged: takes it</source>
        <translation>Vorgemerkt: nimmt sie</translation>
    </message>
    <message numerus="yes">
        <source>Held in %Ln ways</source>
        <translation>
            <numerusform>Auf %Ln Weg gehalten</numerusform>
            <numerusform>Auf %Ln Wegen gehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Direct, through the configuration</source>
        <translation>Direkt, durch die Konfiguration</translation>
    </message>
    <message>
        <source>Inherited, through a group</source>
        <translation>Geerbt, durch eine Gruppe</translation>
    </message>
    <message>
        <source>Default: everybody has it</source>
        <translation>Standard: alle haben sie</translation>
    </message>
    <message>
        <source>The hub did not tell who holds which role</source>
        <translation>Der Hub hat nicht gesagt, wer welche Rolle hat</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>Nicht gehalten</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher sie kommt</translation>
    </message>
    <message>
        <source>is in %1</source>
        <translation>ist in %1</translation>
    </message>
    <message numerus="yes">
        <source>group, %Ln people</source>
        <translation>
            <numerusform>Gruppe, %Ln Person</numerusform>
            <numerusform>Gruppe, %Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>which holds %1</source>
        <translation>die %1 hat</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>hat %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>a file and a line of it</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message numerus="yes">
        <source>which gives %Ln scopes</source>
        <translation>
            <numerusform>die %Ln Scope gibt</numerusform>
            <numerusform>die %Ln Scopes gibt</numerusform>
        </translation>
    </message>
    <message>
        <source>what it contains is not known: no configuration was imported</source>
        <translation>was sie enthält, ist nicht bekannt: keine Konfiguration wurde eingelesen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Geben</translation>
    </message>
    <message>
        <source>Take it directly</source>
        <translation>Direkt nehmen</translation>
    </message>
    <message>
        <source>Out of the group</source>
        <translation>Aus der Gruppe</translation>
    </message>
    <message>
        <source>Remove at source</source>
        <translation>An der Quelle entfernen</translation>
    </message>
    <message>
        <source>End all of it</source>
        <translation>Alles beenden</translation>
    </message>
    <message numerus="yes">
        <source>The source is the group %1. Removing the role there takes it from %Ln other people too.</source>
        <translation>
            <numerusform>Die Quelle ist die Gruppe %1. Dort entfernt, verliert sie auch %Ln andere Person.</numerusform>
            <numerusform>Die Quelle ist die Gruppe %1. Dort entfernt, verlieren sie auch %Ln andere Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source is the group %1. Nobody else holds the role through it.</source>
        <translation>Die Quelle ist die Gruppe %1. Niemand sonst hat die Rolle durch sie.</translation>
    </message>
    <message>
        <source>Leaving the group also takes %1.</source>
        <translation>Mit der Gruppe geht auch %1.</translation>
    </message>
    <message>
        <source>Taking the direct one changes nothing: the role is still held through %1.</source>
        <translation>Die direkte zu nehmen ändert nichts: die Rolle bleibt durch %1.</translation>
    </message>
    <message>
        <source>The other way, with Shift+Space: %1.</source>
        <translation>Der andere Weg, mit Umschalt+Leertaste: %1.</translation>
    </message>
    <message>
        <source>This name has characters that cannot be seen or be told apart: %1</source>
        <translation>Dieser Name hat Zeichen, die man nicht sieht oder nicht unterscheiden kann: %1</translation>
    </message>
    <message>
        <source>%1. It acts at once.</source>
        <translation>%1. Das wirkt sofort.</translation>
    </message>
    <message>
        <source>%1. It acts after a restart of the hub.</source>
        <translation>%1. Das wirkt nach einem Neustart des Hubs.</translation>
    </message>
    <message>
        <source>Take back what is staged</source>
        <translation>Vorgemerktes zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Prospect</source>
        <translation>Interessiert</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Im Aufbau</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Läuft aus</translation>
    </message>
    <message>
        <source>Offboarded</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Erprobung</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Binder</source>
        <translation>Binder</translation>
    </message>
    <message>
        <source>Ephemeral</source>
        <translation>Flüchtig</translation>
    </message>
    <message>
        <source>Cloud engineering</source>
        <translation>Cloud-Technik</translation>
    </message>
    <message>
        <source>Community support</source>
        <translation>Betreuung</translation>
    </message>
    <message>
        <source>Partnerships</source>
        <translation>Partnerschaften</translation>
    </message>
    <message>
        <source>Community leadership</source>
        <translation>Leitung der Gemeinschaften</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Abgelöst</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ausgeschieden</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Admin page</source>
        <translation>Adminseite</translation>
    </message>
    <message>
        <source>Staff list</source>
        <translation>Personalliste</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Identitätsanbieter</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Beantragt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>In configuration</source>
        <translation>In der Konfiguration</translation>
    </message>
    <message>
        <source>Removal requested</source>
        <translation>Entfernen beantragt</translation>
    </message>
    <message>
        <source>Removed from configuration</source>
        <translation>Aus der Konfiguration entfernt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Beratung</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>Braucht Freigabe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Service team</source>
        <translation>Serviceteam</translation>
    </message>
    <message>
        <source>Public reply</source>
        <translation>Öffentliche Antwort</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>Add to a group</source>
        <translation>In eine Gruppe aufnehmen</translation>
    </message>
    <message>
        <source>Remove from a group</source>
        <translation>Aus einer Gruppe nehmen</translation>
    </message>
    <message>
        <source>Give a role</source>
        <translation>Eine Rolle geben</translation>
    </message>
    <message>
        <source>Take a role</source>
        <translation>Eine Rolle nehmen</translation>
    </message>
    <message>
        <source>Define a role</source>
        <translation>Eine Rolle definieren</translation>
    </message>
    <message>
        <source>Delete a role</source>
        <translation>Eine Rolle löschen</translation>
    </message>
    <message>
        <source>Create a group</source>
        <translation>Eine Gruppe anlegen</translation>
    </message>
    <message>
        <source>Make an administrator</source>
        <translation>Zum Administrator machen</translation>
    </message>
    <message>
        <source>Take the administrator&apos;s flag</source>
        <translation>Das Kennzeichen des Administrators nehmen</translation>
    </message>
    <message>
        <source>Define a scope</source>
        <translation>Einen Scope definieren</translation>
    </message>
    <message>
        <source>Delete a scope</source>
        <translation>Einen Scope löschen</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Admins</source>
        <translation>Admins</translation>
    </message>
    <message>
        <source>Last pull</source>
        <translation>Letzter Abruf</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Appointed</source>
        <translation>Ernannt</translation>
    </message>
    <message>
        <source>Appointed by</source>
        <translation>Ernannt von</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Shown to users</source>
        <translation>Für Benutzer sichtbar</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>Vertretungen</translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation>Hubs</translation>
    </message>
    <message>
        <source>Membership tier</source>
        <translation>Mitgliedsstufe</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Kind of community</source>
        <translation>Art der Gemeinschaft</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>GitHub organisation</source>
        <translation>GitHub-Organisation</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Base fee</source>
        <translation>Grundgebühr</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Support hours</source>
        <translation>Betreuungsstunden</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>Usual party</source>
        <translation>Üblicherweise bei</translation>
    </message>
    <message>
        <source>Usually done by</source>
        <translation>Üblicherweise durch</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Founding wording</source>
        <translation>Wortlaut der Gründung</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Team roles</source>
        <translation>Aufgaben im Team</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>GitHub name</source>
        <translation>GitHub-Name</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>ORCID</source>
        <translation>ORCID</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Antwort fällig</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Wer handelt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Tracker issue</source>
        <translation>Tracker-Eintrag</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Nimmt zurück</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Wen</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 braucht einen Wert</translation>
    </message>
    <message>
        <source>%1 is not understood, or given twice</source>
        <translation>%1 wird nicht verstanden oder ist doppelt angegeben</translation>
    </message>
    <message>
        <source>%1 is not a subcommand of this version; there are: %2</source>
        <translation>%1 ist kein Unterbefehl dieser Version; es gibt: %2</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>there is no such file, or no permission</source>
        <translation>diese Datei gibt es nicht, oder sie darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is in order.</source>
        <translation>%1 ist in Ordnung.</translation>
    </message>
    <message>
        <source>%1: %2 rows saved, %3 lost. %4 was not changed.</source>
        <translation>%1: %2 Zeilen gerettet, %3 verloren. %4 wurde nicht geändert.</translation>
    </message>
    <message>
        <source>lost in: %1</source>
        <translation>verloren in: %1</translation>
    </message>
    <message>
        <source>hubdesk doctor [--database FILE] [--repair] [--json]
    checks the file, the schema and the rules of the service;
    --repair writes a salvaged copy beside it</source>
        <translation>hubdesk doctor [--database DATEI] [--repair] [--json]
    prüft die Datei, das Schema und die Regeln des Dienstes;
    --repair schreibt eine gerettete Kopie daneben</translation>
    </message>
    <message>
        <source>csv needs --table with one of: %1</source>
        <translation>csv braucht --table mit einem von: %1</translation>
    </message>
    <message>
        <source>%1 was never pulled: its users, groups and services are not known</source>
        <translation>%1 wurde nie abgerufen: Benutzer, Gruppen und Dienste sind nicht bekannt</translation>
    </message>
    <message>
        <source>the file has no hubs</source>
        <translation>die Datei hat keine Hubs</translation>
    </message>
    <message>
        <source>say which hub with --hub: %1</source>
        <translation>sagen Sie mit --hub, welcher Hub: %1</translation>
    </message>
    <message>
        <source>several hubs are named %1; give cluster/name: %2</source>
        <translation>mehrere Hubs heißen %1; geben Sie Cluster/Name an: %2</translation>
    </message>
    <message>
        <source>there is no hub %1; there are: %2</source>
        <translation>es gibt keinen Hub %1; es gibt: %2</translation>
    </message>
    <message>
        <source>the configuration</source>
        <translation>die Konfiguration</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>nichts zu ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would be made</source>
        <translation>
            <numerusform>%n Änderung würde gemacht</numerusform>
            <numerusform>%n Änderungen würden gemacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made</source>
        <translation>
            <numerusform>%n Änderung gemacht</numerusform>
            <numerusform>%n Änderungen gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>say which files to import</source>
        <translation>sagen Sie, welche Dateien einzulesen sind</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 einlesen</translation>
    </message>
    <message>
        <source>it does not hold one token and nothing else</source>
        <translation>sie enthält nicht genau ein Token</translation>
    </message>
    <message>
        <source>Token for %1: </source>
        <translation>Token für %1: </translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>%1 (JupyterHub %2), as %3: %4 users, %5 groups, %6 services, %7 servers</source>
        <translation>%1 (JupyterHub %2), als %3: %4 Benutzer, %5 Gruppen, %6 Dienste, %7 Server</translation>
    </message>
    <message>
        <source>since the last pull: %1 added, %2 changed, %3 removed</source>
        <translation>seit dem letzten Abruf: %1 dazu, %2 geändert, %3 entfernt</translation>
    </message>
    <message>
        <source>the token may not see: %1</source>
        <translation>das Token darf nicht sehen: %1</translation>
    </message>
    <message>
        <source>there is no token: give --token-file, or run this in a terminal to be asked</source>
        <translation>es gibt kein Token: geben Sie --token-file an, oder rufen Sie dies in einem Terminal auf, um gefragt zu werden</translation>
    </message>
    <message>
        <source>%1 has no address: give --url</source>
        <translation>%1 hat keine Adresse: geben Sie --url an</translation>
    </message>
    <message>
        <source>say which hub to pull with --hub NAME</source>
        <translation>sagen Sie mit --hub NAME, welcher Hub abzurufen ist</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>Datensatz: %1</translation>
    </message>
    <message>
        <source>say which data to make: demo, today, large or stress</source>
        <translation>sagen Sie, welche Daten anzulegen sind: demo, today, large oder stress</translation>
    </message>
    <message>
        <source>%1 is no time; write it as 2026-11-18T09:30:00Z</source>
        <translation>%1 ist kein Zeitpunkt; schreiben Sie ihn als 2026-11-18T09:30:00Z</translation>
    </message>
    <message>
        <source>%1 holds the data set &quot;%2&quot;.</source>
        <translation>%1 enthält den Datensatz „%2“.</translation>
    </message>
    <message>
        <source>hubdesk seed [--database FILE] [--now TIME] demo|today|large|stress
    fills a file that has no records; the same set is the same every time.
    --now: the moment it counts back from (or &quot;now&quot;); without it a fixed one</source>
        <translation>hubdesk seed [--database DATEI] [--now ZEIT] demo|today|large|stress
    füllt eine Datei ohne Einträge; derselbe Datensatz ist jedes Mal gleich.
    --now: der Zeitpunkt, von dem er zurückzählt (oder &quot;now&quot;); ohne ihn ein fester</translation>
    </message>
    <message>
        <source>these bytes are not UTF-8 text</source>
        <translation>diese Bytes sind kein UTF-8-Text</translation>
    </message>
    <message>
        <source>this encoding is not supported, save the file as UTF-8</source>
        <translation>diese Kodierung wird nicht unterstützt, speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>a zero byte; this is no text file</source>
        <translation>ein Nullbyte; das ist keine Textdatei</translation>
    </message>
    <message>
        <source>the file is larger than 16 MB, too large for a configuration</source>
        <translation>die Datei ist größer als 16 MB, zu groß für eine Konfiguration</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>this character means nothing in Python</source>
        <translation>dieses Zeichen bedeutet in Python nichts</translation>
    </message>
    <message>
        <source>this string is never closed</source>
        <translation>diese Zeichenkette wird nie geschlossen</translation>
    </message>
    <message>
        <source>a wrong escape in this string</source>
        <translation>eine falsche Maskierung in dieser Zeichenkette</translation>
    </message>
    <message>
        <source>a bytes literal may hold ASCII only</source>
        <translation>ein Bytes-Literal darf nur ASCII enthalten</translation>
    </message>
    <message>
        <source>bytes and text cannot be joined</source>
        <translation>Bytes und Text lassen sich nicht verbinden</translation>
    </message>
    <message>
        <source>this replacement field is never closed</source>
        <translation>dieses Ersetzungsfeld wird nie geschlossen</translation>
    </message>
    <message>
        <source>an empty replacement field</source>
        <translation>ein leeres Ersetzungsfeld</translation>
    </message>
    <message>
        <source>a single } in an f-string</source>
        <translation>ein einzelnes } in einem f-String</translation>
    </message>
    <message>
        <source>this is no valid number</source>
        <translation>das ist keine gültige Zahl</translation>
    </message>
    <message>
        <source>this bracket is never closed</source>
        <translation>diese Klammer wird nie geschlossen</translation>
    </message>
    <message>
        <source>this bracket was never opened</source>
        <translation>diese Klammer wurde nie geöffnet</translation>
    </message>
    <message>
        <source>this bracket does not match the one that was opened</source>
        <translation>diese Klammer passt nicht zu der geöffneten</translation>
    </message>
    <message>
        <source>nothing may follow a backslash at the end of a line</source>
        <translation>nach einem Rückstrich am Zeilenende darf nichts folgen</translation>
    </message>
    <message>
        <source>this line is indented without a reason</source>
        <translation>diese Zeile ist ohne Grund eingerückt</translation>
    </message>
    <message>
        <source>an indented line is missing here</source>
        <translation>hier fehlt eine eingerückte Zeile</translation>
    </message>
    <message>
        <source>this indentation matches no outer level</source>
        <translation>diese Einrückung passt zu keiner äußeren Ebene</translation>
    </message>
    <message>
        <source>tabs and spaces are mixed in the indentation</source>
        <translation>in der Einrückung sind Tabulatoren und Leerzeichen gemischt</translation>
    </message>
    <message>
        <source>not valid Python here</source>
        <translation>hier kein gültiges Python</translation>
    </message>
    <message>
        <source>the file ends too soon</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>a comma is missing before this</source>
        <translation>davor fehlt ein Komma</translation>
    </message>
    <message>
        <source>nothing can be assigned to this</source>
        <translation>daran lässt sich nichts zuweisen</translation>
    </message>
    <message>
        <source>an argument without a name follows one with a name</source>
        <translation>ein Argument ohne Namen folgt auf eines mit Namen</translation>
    </message>
    <message>
        <source>this name is given twice</source>
        <translation>dieser Name ist doppelt angegeben</translation>
    </message>
    <message>
        <source>this may only stand in a function or a loop</source>
        <translation>das darf nur in einer Funktion oder Schleife stehen</translation>
    </message>
    <message>
        <source>this quote is never closed</source>
        <translation>dieses Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>text follows a closing quote</source>
        <translation>nach einem schließenden Anführungszeichen folgt Text</translation>
    </message>
    <message>
        <source>this column is not known</source>
        <translation>diese Spalte ist nicht bekannt</translation>
    </message>
    <message>
        <source>the column &quot;name&quot; is missing</source>
        <translation>die Spalte „name“ fehlt</translation>
    </message>
    <message>
        <source>this column is there twice</source>
        <translation>diese Spalte gibt es doppelt</translation>
    </message>
    <message>
        <source>this line has more cells than there are columns</source>
        <translation>diese Zeile hat mehr Zellen, als es Spalten gibt</translation>
    </message>
    <message>
        <source>this value does not fit its column</source>
        <translation>dieser Wert passt nicht in seine Spalte</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ein Name fehlt</translation>
    </message>
    <message>
        <source>several people have this name, give an e-mail address</source>
        <translation>mehrere Personen heißen so, geben Sie eine E-Mail-Adresse an</translation>
    </message>
    <message>
        <source>%1 is not understood; a query is like &quot;status:open community:skerrymoor disk&quot;</source>
        <translation>%1 wird nicht verstanden; eine Abfrage sieht so aus: „status:open community:skerrymoor disk“</translation>
    </message>
    <message>
        <source>hubdesk tickets [--database FILE] [--query &quot;status:open community:x&quot;] [--json]
    lists tickets; a query has COLUMN:VALUE and words of the subject</source>
        <translation>hubdesk tickets [--database DATEI] [--query &quot;status:open community:x&quot;] [--json]
    listet Tickets; eine Abfrage hat SPALTE:WERT und Wörter des Betreffs</translation>
    </message>
    <message>
        <source>hubdesk resolve [--jupyterhub VERSION] [--timing] STATES.jsonl
    one hub state a line in, one result a line out; - is standard input</source>
        <translation>hubdesk resolve [--jupyterhub VERSION] [--timing] ZUSTÄNDE.jsonl
    ein Hub-Zustand je Zeile hinein, ein Ergebnis je Zeile heraus; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>hubdesk explain --state FILE [--hub NAME] PRINCIPAL SCOPE [--on KIND=NAME | --unfiltered]
    why, or why not; PRINCIPAL is user:NAME, service:NAME or token:ID;
    FILE is a hub state, or a Hubdesk file with --hub; --jupyterhub VERSION</source>
        <translation>hubdesk explain --state DATEI [--hub NAME] INHABER SCOPE [--on ART=NAME | --unfiltered]
    warum, oder warum nicht; INHABER ist user:NAME, service:NAME oder token:ID;
    DATEI ist ein Hub-Zustand, oder mit --hub eine Hubdesk-Datei; --jupyterhub VERSION</translation>
    </message>
    <message>
        <source>hubdesk who-can --state FILE [--hub NAME] SCOPE [--on KIND=NAME]
    users, services and tokens that may; --jupyterhub VERSION</source>
        <translation>hubdesk who-can --state DATEI [--hub NAME] SCOPE [--on ART=NAME]
    Benutzer, Dienste und Tokens, die es dürfen; --jupyterhub VERSION</translation>
    </message>
    <message>
        <source>hubdesk escalations --state FILE [--hub NAME] [--from PRINCIPAL] [--to PRINCIPAL]
    who can become whom (an admin without --to), shortest first, and what would stop it;
    --graph for Graphviz; --jupyterhub VERSION</source>
        <translation>hubdesk escalations --state DATEI [--hub NAME] [--from INHABER] [--to INHABER]
    wer wer werden kann (ohne --to: ein Admin), das Kürzeste zuerst, und was es verhindert;
    --graph für Graphviz; --jupyterhub VERSION</translation>
    </message>
    <message>
        <source>hubdesk compare --state FILE [--hub NAME] --with FILE [--with-hub NAME]
    who gains and who loses what; --jupyterhub VERSION, --with-jupyterhub VERSION</source>
        <translation>hubdesk compare --state DATEI [--hub NAME] --with DATEI [--with-hub NAME]
    wer was gewinnt und wer was verliert; --jupyterhub VERSION, --with-jupyterhub VERSION</translation>
    </message>
    <message>
        <source>--hub is for a Hubdesk file, which %1 is not</source>
        <translation>--hub gilt für eine Hubdesk-Datei; %1 ist keine</translation>
    </message>
    <message>
        <source>the administrators could not be written, they are not written out there</source>
        <translation>die Administratoren ließen sich nicht schreiben, sie stehen dort nicht ausgeschrieben</translation>
    </message>
    <message>
        <source>the role %1 could not be written, it is made by code or defined elsewhere</source>
        <translation>die Rolle %1 ließ sich nicht schreiben, sie entsteht durch Code oder ist anderswo definiert</translation>
    </message>
    <message>
        <source>%1 is not supported yet; there are: csv, json, state, load-roles, helm, roles-json</source>
        <translation>%1 gibt es noch nicht; es gibt: csv, json, state, load-roles, helm, roles-json</translation>
    </message>
    <message>
        <source>say what to export: csv, json, state, load-roles, helm or roles-json</source>
        <translation>sagen Sie, was auszugeben ist: csv, json, state, load-roles, helm oder roles-json</translation>
    </message>
    <message>
        <source>--difference needs the file to compare with</source>
        <translation>--difference braucht die Datei zum Vergleichen</translation>
    </message>
    <message>
        <source>several files can only be compared: give --difference</source>
        <translation>mehrere Dateien lassen sich nur vergleichen: geben Sie --difference an</translation>
    </message>
    <message>
        <source>hubdesk export [--database FILE] csv|json|state|load-roles|helm|roles-json [--hub NAME] [--table NAME] [--output FILE]
    csv: one table (--table); json: everything; state: one hub as last pulled;
    load-roles [FILE.py], helm [FILE.yaml...]: one hub&apos;s role definitions as Python or Helm values (roles-json: as JSON); written
    into FILE with its comments and layout, if it is given; --difference prints what that changes</source>
        <translation>hubdesk export [--database DATEI] csv|json|state|load-roles|helm|roles-json [--hub NAME] [--table NAME] [--output DATEI]
    csv: eine Tabelle (--table); json: alles; state: ein Hub, wie zuletzt gelesen;
    load-roles [DATEI.py], helm [DATEI.yaml...]: die Rollen eines Hubs als Python oder Helm-Werte (roles-json: als JSON);
    in DATEI geschrieben, mit ihren Kommentaren und ihrer Form, wenn sie angegeben ist; --difference zeigt, was das ändert</translation>
    </message>
    <message>
        <source>%1: neither a .py, a .yaml, a .json nor a .csv file</source>
        <translation>%1: weder eine .py-, .yaml-, .json- noch .csv-Datei</translation>
    </message>
    <message>
        <source>%1: no configuration files in this folder</source>
        <translation>%1: keine Konfigurationsdateien in diesem Ordner</translation>
    </message>
    <message>
        <source>hubdesk import [--database FILE] [--hub NAME] [--dry-run] [--json] PATH...
    jupyterhub_config.py, the same as JSON, Helm values (several are one chain, the later override), a folder of a whole
    fleet (cluster.yaml files), and CSV files of people; --dry-run prints what would change</source>
        <translation>hubdesk import [--database DATEI] [--hub NAME] [--dry-run] [--json] PFAD...
    jupyterhub_config.py, dasselbe als JSON, Helm-Werte (mehrere sind eine Kette, spätere gehen vor), der Ordner einer
    ganzen Flotte (cluster.yaml-Dateien) und CSV-Dateien von Personen; --dry-run zeigt, was sich änderte</translation>
    </message>
    <message>
        <source>%1: neither a .py, a .yaml nor a .json file</source>
        <translation>%1: weder eine .py-, .yaml- noch .json-Datei</translation>
    </message>
    <message numerus="yes">
        <source> (and %n alike)</source>
        <translation>
            <numerusform> (und %n gleicher Art)</numerusform>
            <numerusform> (und %n gleicher Art)</numerusform>
        </translation>
    </message>
    <message>
        <source>say which files to check, or which hub with --hub NAME</source>
        <translation>sagen Sie, welche Dateien zu prüfen sind, oder mit --hub NAME, welcher Hub</translation>
    </message>
    <message>
        <source>%1 is no JupyterHub release that is known</source>
        <translation>%1 ist keine bekannte Version von JupyterHub</translation>
    </message>
    <message>
        <source>hubdesk lint [--jupyterhub VERSION] [--chain] [--json] [--database FILE --hub NAME [--staged]] [FILE|FOLDER...]
    checks jupyterhub_config.py, Helm values, a folder of them or a fleet; nothing is run;
    --chain: the values files are one hub&apos;s, a later one overrides; --hub: the hub as last read (with
    --staged, as it will be), or files against its people and groups; status 1 if there is an error</source>
        <translation>hubdesk lint [--jupyterhub VERSION] [--chain] [--json] [--database DATEI --hub NAME [--staged]] [DATEI|ORDNER...]
    prüft jupyterhub_config.py, Helm-Werte, einen Ordner davon oder eine Flotte; nichts wird ausgeführt;
    --chain: die Wertedateien gehören zu einem Hub, spätere gehen vor; --hub: der Hub, wie zuletzt gelesen (mit
    --staged, wie er sein wird), oder Dateien an seinen Personen und Gruppen; Status 1 bei einem Fehler</translation>
    </message>
    <message>
        <source>hubdesk pull [--database FILE] --hub NAME [--url URL] [--token-file FILE] [--authorities FILE] [--json]
    one pull; --url makes the hub&apos;s record where there is none; the token comes from a
    file, the keychain or a prompt, never from the command line; --authorities: a PEM file
    with an institution&apos;s own certificate authorities, beside the system&apos;s</source>
        <translation>hubdesk pull [--database DATEI] --hub NAME [--url URL] [--token-file DATEI] [--authorities DATEI] [--json]
    ein Abruf; --url legt den Eintrag des Hubs an, wo es keinen gibt; das Token kommt aus
    einer Datei, dem Schlüsselbund oder einer Eingabe, nie von der Befehlszeile; --authorities: eine PEM-Datei
    mit eigenen Zertifizierungsstellen, neben denen des Systems</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Only %1</source>
        <comment>a person or a role</comment>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rights</source>
        <translation>
            <numerusform>%Ln Recht</numerusform>
            <numerusform>%Ln Rechte</numerusform>
        </translation>
    </message>
    <message>
        <source>What it lets one do</source>
        <translation>Was es erlaubt</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What changes, in words</source>
        <translation>Was sich ändert, in Worten</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>no longer on the hub</source>
        <translation>nicht mehr auf dem Hub</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln Dienst</numerusform>
            <numerusform>%Ln Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 may do the same</source>
        <translation>%1 und %2 dürfen dasselbe</translation>
    </message>
    <message>
        <source>%1 may do all that %2 may, and more</source>
        <translation>%1 darf alles, was %2 darf, und mehr</translation>
    </message>
    <message>
        <source>%1 and %2 each may do something that the other may not</source>
        <translation>%1 und %2 dürfen je etwas, das das andere nicht darf</translation>
    </message>
    <message>
        <source>%1 and %2 have nothing in common</source>
        <translation>%1 und %2 haben nichts gemeinsam</translation>
    </message>
    <message>
        <source>Not known: some of the roles’ scopes are missing</source>
        <translation>Nicht bekannt: Es fehlen Scopes von Rollen</translation>
    </message>
    <message>
        <source>Nobody gains or loses anything</source>
        <translation>Niemand gewinnt oder verliert etwas</translation>
    </message>
    <message>
        <source>%1 gain or lose something</source>
        <comment>how many people</comment>
        <translation>Etwas gewinnen oder verlieren: %1</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>This record is not there any more</source>
        <translation>Diesen Eintrag gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>Vertretungen</translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation>Hubs</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Hub administrators</source>
        <translation>Hub-Administratoren</translation>
    </message>
    <message>
        <source>User names on hubs</source>
        <translation>Benutzernamen auf Hubs</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>Represents</source>
        <translation>Vertritt</translation>
    </message>
    <message>
        <source>Administers</source>
        <translation>Administriert</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>journal entry</source>
        <translation>Journaleintrag</translation>
    </message>
    <message>
        <source>community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>representative&apos;s seat</source>
        <translation>Sitz einer Vertretung</translation>
    </message>
    <message>
        <source>hub administrator</source>
        <translation>Hub-Administrator</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>bearer</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>group definition</source>
        <translation>Gruppendefinition</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>responsibility</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>hub link</source>
        <translation>Verknüpfung mit einem Hub</translation>
    </message>
    <message>
        <source>configuration note</source>
        <translation>Hinweis zur Konfiguration</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>hub role</source>
        <translation>Rolle eines Hubs</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>staged change</source>
        <translation>vorgemerkte Änderung</translation>
    </message>
    <message>
        <source>custom scope</source>
        <translation>eigener Scope</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it, then open it again.</source>
        <translation>Prüfen Sie, ob sie da ist und Sie sie lesen dürfen, und öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>What is in it stays as it is.</source>
        <translation>Was darin steht, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Ask for permission to write there, or save a copy in another folder.</source>
        <translation>Lassen Sie sich dort Schreibrechte geben, oder speichern Sie eine Kopie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>This is not a Hubdesk file.</source>
        <translation>Das ist keine Hubdesk-Datei.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Choose another file, or make a new one under File, New.</source>
        <translation>Wählen Sie eine andere Datei, oder legen Sie unter Datei, Neue Datei eine neue an.</translation>
    </message>
    <message>
        <source>A newer Hubdesk wrote this file (%1).</source>
        <translation>Ein neueres Hubdesk hat diese Datei geschrieben (%1).</translation>
    </message>
    <message>
        <source>Install that version, or open a backup that this version can read.</source>
        <translation>Installieren Sie jene Version, oder öffnen Sie eine Sicherung, die diese Version lesen kann.</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>Die Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>It was not changed, and its backups lie beside it.</source>
        <translation>Sie wurde nicht geändert, und ihre Sicherungen liegen daneben.</translation>
    </message>
    <message>
        <source>Restore a backup, or run “hubdesk doctor --repair” to save what can be read.</source>
        <translation>Holen Sie eine Sicherung zurück, oder retten Sie mit „hubdesk doctor --repair“, was sich lesen lässt.</translation>
    </message>
    <message>
        <source>The file is open in another program: %1</source>
        <translation>Die Datei ist in einem anderen Programm geöffnet: %1</translation>
    </message>
    <message>
        <source>Use that window, or close it and open the file again.</source>
        <translation>Benutzen Sie jenes Fenster, oder schließen Sie es und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The file has records already.</source>
        <translation>Die Datei enthält schon Einträge.</translation>
    </message>
    <message>
        <source>They were not touched.</source>
        <translation>Sie wurden nicht angerührt.</translation>
    </message>
    <message>
        <source>Choose a new file.</source>
        <translation>Wählen Sie eine neue Datei.</translation>
    </message>
    <message>
        <source>The disk is full, the file was not written.</source>
        <translation>Die Platte ist voll, die Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Your changes are kept here and tried again.</source>
        <translation>Ihre Änderungen bleiben hier und werden wieder versucht.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Schaffen Sie Platz auf der Platte.</translation>
    </message>
    <message>
        <source>The file is busy.</source>
        <translation>Die Datei ist gerade belegt.</translation>
    </message>
    <message>
        <source>The hub cannot be reached: %1</source>
        <translation>Der Hub ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>What was read before stays readable.</source>
        <translation>Was schon gelesen wurde, bleibt lesbar.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Prüfen Sie die Adresse und das Netz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The hub did not answer in time.</source>
        <translation>Der Hub hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again later; a hub that wakes up needs a minute.</source>
        <translation>Versuchen Sie es später noch einmal; ein Hub, der aufwacht, braucht eine Minute.</translation>
    </message>
    <message>
        <source>The certificate of the hub is not trusted: %1</source>
        <translation>Dem Zertifikat des Hubs wird nicht vertraut: %1</translation>
    </message>
    <message>
        <source>The token was not sent.</source>
        <translation>Das Token wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with whoever runs the hub, and pin it only if both are the same.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem Betreiber des Hubs, und legen Sie ihn nur fest, wenn beide gleich sind.</translation>
    </message>
    <message>
        <source>The address is not encrypted.</source>
        <translation>Die Adresse ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Use https; plain http is for a hub on this computer only.</source>
        <translation>Nehmen Sie https; einfaches http ist nur für einen Hub auf diesem Rechner.</translation>
    </message>
    <message>
        <source>What answers there is not a JupyterHub: %1</source>
        <translation>Was dort antwortet, ist kein JupyterHub: %1</translation>
    </message>
    <message>
        <source>The token was not kept.</source>
        <translation>Das Token wurde nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Copy the address from the browser while you are signed in to the hub.</source>
        <translation>Kopieren Sie die Adresse aus dem Browser, während Sie am Hub angemeldet sind.</translation>
    </message>
    <message>
        <source>The hub does not know this token, or it has ended.</source>
        <translation>Der Hub kennt dieses Token nicht, oder es ist abgelaufen.</translation>
    </message>
    <message>
        <source>Make a new one on the hub&apos;s page “Token” and connect again.</source>
        <translation>Stellen Sie auf der Seite „Token“ des Hubs ein neues aus, und verbinden Sie noch einmal.</translation>
    </message>
    <message>
        <source>The token may not do this: it lacks %1</source>
        <translation>Das Token darf das nicht: ihm fehlt %1</translation>
    </message>
    <message>
        <source>Ask a hub administrator for a role with that scope.</source>
        <translation>Bitten Sie einen Hub-Administrator um eine Rolle mit diesem Scope.</translation>
    </message>
    <message>
        <source>The hub gave a broken answer: %1</source>
        <translation>Der Hub gab eine fehlerhafte Antwort: %1</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask whoever runs the hub.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es so, fragen Sie den Betreiber des Hubs.</translation>
    </message>
    <message>
        <source>The answer was not taken over: %1</source>
        <translation>Die Antwort wurde nicht übernommen: %1</translation>
    </message>
    <message>
        <source>What was read before stays as it is.</source>
        <translation>Was schon gelesen wurde, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Look at the hub itself. If it is really so, forget the hub and connect it again.</source>
        <translation>Sehen Sie am Hub selbst nach. Ist es wirklich so, vergessen Sie den Hub und verbinden Sie ihn neu.</translation>
    </message>
    <message>
        <source>There is no token for this hub on this computer.</source>
        <translation>Auf diesem Rechner gibt es kein Token für diesen Hub.</translation>
    </message>
    <message>
        <source>Choose Hub, Change token, and give it one.</source>
        <translation>Wählen Sie Hub, Token ändern, und geben Sie eines an.</translation>
    </message>
    <message>
        <source>There is no address for this hub yet.</source>
        <translation>Für diesen Hub gibt es noch keine Adresse.</translation>
    </message>
    <message>
        <source>Choose Hub, Change token, and give it an address and a token.</source>
        <translation>Wählen Sie Hub, Token ändern, und geben Sie Adresse und Token an.</translation>
    </message>
    <message>
        <source>There is no key store on this computer.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselspeicher.</translation>
    </message>
    <message>
        <source>The token is kept until you quit.</source>
        <translation>Das Token bleibt, bis Sie das Programm beenden.</translation>
    </message>
    <message>
        <source>Install and unlock one, such as GNOME Keyring, to keep it longer.</source>
        <translation>Richten Sie einen ein und entsperren Sie ihn, etwa den GNOME-Schlüsselbund, um es länger zu behalten.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>This cannot be read: %1</source>
        <translation>Das lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>This cannot be known without running it: %1</source>
        <translation>Das lässt sich nicht wissen, ohne es auszuführen: %1</translation>
    </message>
    <message>
        <source>It is kept as it was written.</source>
        <translation>Es bleibt, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>This value does not fit the field.</source>
        <translation>Dieser Wert passt nicht in das Feld.</translation>
    </message>
    <message>
        <source>The old value stays.</source>
        <translation>Der alte Wert bleibt.</translation>
    </message>
    <message>
        <source>This field may not be empty.</source>
        <translation>Dieses Feld darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Another record has this name already.</source>
        <translation>Ein anderer Eintrag hat diesen Namen schon.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>What this refers to is not there any more.</source>
        <translation>Worauf sich das bezieht, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A rule of the service does not allow this: %1</source>
        <translation>Eine Regel des Dienstes erlaubt das nicht: %1</translation>
    </message>
    <message>
        <source>The record has changed since.</source>
        <translation>Der Eintrag hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>Sehen Sie ihn noch einmal an, dann entscheiden Sie.</translation>
    </message>
    <message>
        <source>Other records still refer to it: %1</source>
        <translation>Andere Einträge beziehen sich noch darauf: %1</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Nichts wurde entfernt.</translation>
    </message>
    <message>
        <source>Remove or change those first.</source>
        <translation>Entfernen oder ändern Sie zuerst diese.</translation>
    </message>
    <message>
        <source>Something unexpected happened: %1</source>
        <translation>Etwas Unerwartetes ist geschehen: %1</translation>
    </message>
    <message>
        <source>Please report it with what you did before.</source>
        <translation>Bitte melden Sie es mit dem, was Sie davor getan haben.</translation>
    </message>
</context>
<context>
    <name>EscalationGraph</name>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n Gleiche</numerusform>
            <numerusform>%n Gleiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group, %n people</source>
        <translation>
            <numerusform>Gruppe, %n Person</numerusform>
            <numerusform>Gruppe, %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>token in this name</source>
        <translation>Token auf diesen Namen</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>server of this person</source>
        <translation>Server dieser Person</translation>
    </message>
    <message>
        <source>of this hub</source>
        <translation>dieses Hubs</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>holds admin</source>
        <comment>a group</comment>
        <translation>hat admin</translation>
    </message>
    <message>
        <source>is administrator</source>
        <comment>whose token it is</comment>
        <translation>ist Administrator</translation>
    </message>
    <message>
        <source>if a token lies there</source>
        <translation>wenn dort ein Token liegt</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>from, to</comment>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>%1, then by %3 %2</source>
        <comment>from, to, by which scope</comment>
        <translation>%1, dann durch %3 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, kind</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Only if the condition holds</source>
        <translation>Nur wenn die Bedingung zutrifft</translation>
    </message>
    <message>
        <source>nothing else needed</source>
        <translation>sonst nichts nötig</translation>
    </message>
    <message>
        <source>only under a condition</source>
        <translation>nur unter einer Bedingung</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, what else is needed</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln Dienst</numerusform>
            <numerusform>%Ln Dienste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>server-rights, of the draft of 2021</source>
        <translation>server-rights, aus dem Entwurf von 2021</translation>
    </message>
    <message>
        <source>reader, of the draft of 2021</source>
        <translation>reader, aus dem Entwurf von 2021</translation>
    </message>
    <message>
        <source>The staff of a course</source>
        <translation>Das Personal eines Kurses</translation>
    </message>
    <message>
        <source>The role user without self: an outage</source>
        <translation>Die Rolle user ohne self: ein Ausfall</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>The administrators could not be written: they are not written out there.</source>
        <translation>Die Administratoren ließen sich nicht schreiben: sie stehen dort nicht ausgeschrieben.</translation>
    </message>
    <message>
        <source>The role %1 could not be written: it is made by code, or defined elsewhere.</source>
        <translation>Die Rolle %1 ließ sich nicht schreiben: sie entsteht durch Code oder ist anderswo definiert.</translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <comment>file, line, what</comment>
        <translation>%1:%2: %3</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Nimmt zurück</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind of community</source>
        <translation>Art der Gemeinschaft</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>GitHub organisation</source>
        <translation>GitHub-Organisation</translation>
    </message>
    <message>
        <source>Membership tier</source>
        <translation>Mitgliedsstufe</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>What success means</source>
        <translation>Was Erfolg bedeutet</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Account or project</source>
        <translation>Konto oder Projekt</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Shared by communities</source>
        <translation>Von Gemeinschaften geteilt</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Configured administrators</source>
        <translation>Eingetragene Admins</translation>
    </message>
    <message>
        <source>Pinned certificate</source>
        <translation>Festgelegtes Zertifikat</translation>
    </message>
    <message>
        <source>Refresh every (minutes)</source>
        <translation>Abruf alle (Minuten)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>GitHub name</source>
        <translation>GitHub-Name</translation>
    </message>
    <message>
        <source>ORCID</source>
        <translation>ORCID</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Team roles</source>
        <translation>Aufgaben im Team</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Decides on technology</source>
        <translation>Entscheidet über Technik</translation>
    </message>
    <message>
        <source>Decides on money</source>
        <translation>Entscheidet über Geld</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Appointed by</source>
        <translation>Ernannt von</translation>
    </message>
    <message>
        <source>Appointed</source>
        <translation>Ernannt</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Wer handelt</translation>
    </message>
    <message>
        <source>Tracker issue</source>
        <translation>Tracker-Eintrag</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Antwort fällig</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Founding wording</source>
        <translation>Wortlaut der Gründung</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Usual party</source>
        <translation>Üblicherweise bei</translation>
    </message>
    <message>
        <source>Usually done by</source>
        <translation>Üblicherweise durch</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Base fee a month</source>
        <translation>Grundgebühr im Monat</translation>
    </message>
    <message>
        <source>Fee adjustment</source>
        <translation>Gebührenanpassung</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Support hours a month</source>
        <translation>Betreuungsstunden im Monat</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Cost effect</source>
        <translation>Wirkung auf die Kosten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Shown to users</source>
        <translation>Für Benutzer sichtbar</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Wen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>this is not a Hubdesk file %1</source>
        <translation>das ist keine Hubdesk-Datei %1</translation>
    </message>
    <message>
        <source>a newer Hubdesk wrote this file: %1</source>
        <translation>ein neueres Hubdesk hat diese Datei geschrieben: %1</translation>
    </message>
    <message>
        <source>an older schema, brought up to date when the file is opened: %1</source>
        <translation>ein älteres Schema, das beim Öffnen der Datei erneuert wird: %1</translation>
    </message>
    <message>
        <source>the file is cut off: %1</source>
        <translation>die Datei ist abgeschnitten: %1</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>beschädigt: %1</translation>
    </message>
    <message>
        <source>a reference to a record that is not there: %1</source>
        <translation>ein Verweis auf einen Eintrag, den es nicht gibt: %1</translation>
    </message>
    <message>
        <source>entries are missing in the journal: %1</source>
        <translation>im Journal fehlen Einträge: %1</translation>
    </message>
    <message>
        <source>a journal entry lacks some of its changes: %1</source>
        <translation>einem Journaleintrag fehlen Änderungen: %1</translation>
    </message>
    <message>
        <source>a journal entry cannot be read: %1</source>
        <translation>ein Journaleintrag lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>rows of a pull that belong to no hub: %1</source>
        <translation>Zeilen eines Abrufs, die zu keinem Hub gehören: %1</translation>
    </message>
    <message>
        <source>a hub&apos;s counts do not match its rows: %1</source>
        <translation>die Zahlen eines Hubs passen nicht zu seinen Zeilen: %1</translation>
    </message>
    <message>
        <source>a file left behind, which may be removed: %1</source>
        <translation>eine zurückgelassene Datei, die entfernt werden kann: %1</translation>
    </message>
    <message>
        <source>the last program did not close the file %1</source>
        <translation>das letzte Programm hat die Datei nicht geschlossen %1</translation>
    </message>
    <message>
        <source>open for writing at this moment: %1</source>
        <translation>gerade zum Schreiben geöffnet: %1</translation>
    </message>
    <message>
        <source>on a network file system, slower and less safe %1</source>
        <translation>auf einem Netzlaufwerk, langsamer und weniger sicher %1</translation>
    </message>
    <message>
        <source>a table differs from what this version makes: %1</source>
        <translation>eine Tabelle weicht von dem ab, was diese Version anlegt: %1</translation>
    </message>
    <message>
        <source>the file&apos;s own id is missing or wrong %1</source>
        <translation>die eigene Kennung der Datei fehlt oder ist falsch %1</translation>
    </message>
    <message>
        <source>an active community has one or two representatives: %1</source>
        <translation>eine aktive Gemeinschaft hat eine oder zwei Vertretungen: %1</translation>
    </message>
    <message>
        <source>a ticket past triage belongs to no community: %1</source>
        <translation>ein eingeordnetes Ticket gehört zu keiner Gemeinschaft: %1</translation>
    </message>
    <message>
        <source>a responsibility has two parties in one agreement: %1</source>
        <translation>eine Zuständigkeit liegt in einer Vereinbarung bei zwei Seiten: %1</translation>
    </message>
    <message>
        <source>two hubs of a cluster have the same name: %1</source>
        <translation>zwei Hubs eines Clusters haben denselben Namen: %1</translation>
    </message>
    <message>
        <source>two hubs have the same domain: %1</source>
        <translation>zwei Hubs haben dieselbe Domain: %1</translation>
    </message>
    <message>
        <source>this file is encrypted; it was left alone, what it says is not known</source>
        <translation>diese Datei ist verschlüsselt; sie wurde in Ruhe gelassen, was sie sagt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>this is a template, not YAML; it was skipped</source>
        <translation>das ist eine Vorlage, kein YAML; sie wurde übergangen</translation>
    </message>
    <message>
        <source>this file cannot be read: %2</source>
        <translation>diese Datei lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>this is not valid YAML: %2</source>
        <translation>das ist kein gültiges YAML: %2</translation>
    </message>
    <message>
        <source>this is not valid Python: %2</source>
        <translation>das ist kein gültiges Python: %2</translation>
    </message>
    <message>
        <source>the aliases of this file would fill the memory; it was not read</source>
        <translation>die Aliase dieser Datei würden den Speicher füllen; sie wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the hub %1 names the file %2, which is not there</source>
        <translation>der Hub %1 nennt die Datei %2, die es nicht gibt</translation>
    </message>
    <message>
        <source>no hub of the fleet names this file</source>
        <translation>kein Hub der Flotte nennt diese Datei</translation>
    </message>
    <message>
        <source>nothing in this file is about JupyterHub</source>
        <translation>nichts in dieser Datei betrifft JupyterHub</translation>
    </message>
    <message>
        <source>%1 is not understood without running it: %2</source>
        <translation>%1 wird nicht verstanden, ohne es auszuführen: %2</translation>
    </message>
    <message>
        <source>%1 has a value of the wrong type: %2</source>
        <translation>%1 hat einen Wert der falschen Art: %2</translation>
    </message>
    <message>
        <source>%1 has no name: %2</source>
        <translation>%1 hat keinen Namen: %2</translation>
    </message>
    <message>
        <source>%1 is defined a second time: %2</source>
        <translation>%1 ist ein zweites Mal definiert: %2</translation>
    </message>
    <message>
        <source>%1 is null: that takes a role of the chart away, but one that the chart does not define stops the hub</source>
        <translation>%1 ist null: das nimmt eine Rolle des Charts weg; eine, die das Chart nicht definiert, hält den Hub an</translation>
    </message>
    <message>
        <source>the key %1 is there twice; only the last one counts</source>
        <translation>der Schlüssel %1 steht zweimal da; nur der letzte zählt</translation>
    </message>
    <message>
        <source>%1 has no effect in this place (wrong nesting or spelling)</source>
        <translation>%1 wirkt an dieser Stelle nicht (falsch eingerückt oder geschrieben)</translation>
    </message>
    <message>
        <source>this list replaces the one in %2 and drops: %3</source>
        <translation>diese Liste ersetzt die in %2 und lässt weg: %3</translation>
    </message>
    <message>
        <source>this replaces all roles defined before (%2) and drops: %3</source>
        <translation>das ersetzt alle vorher definierten Rollen (%2) und lässt weg: %3</translation>
    </message>
    <message>
        <source>the scope %1 is from the draft of 2021 and does not exist; it is called %2 now</source>
        <translation>den Scope %1 gab es nur im Entwurf von 2021; er heißt jetzt %2</translation>
    </message>
    <message>
        <source>Write %2 for %1</source>
        <translation>%2 statt %1 schreiben</translation>
    </message>
    <message>
        <source>the scope &quot;all&quot; is from the draft of 2021 and does not exist: write self for one&apos;s own resources, inherit for everything a token&apos;s owner may do</source>
        <translation>den Scope „all“ gab es nur im Entwurf von 2021: schreiben Sie self für Eigenes, inherit für alles, was der Eigentümer eines Tokens darf</translation>
    </message>
    <message>
        <source>the scope %1 does not exist; is %2 meant?</source>
        <translation>den Scope %1 gibt es nicht; ist %2 gemeint?</translation>
    </message>
    <message>
        <source>the scope %1 does not exist</source>
        <translation>den Scope %1 gibt es nicht</translation>
    </message>
    <message>
        <source>the scope %1 exists from JupyterHub %2 on, this is %3</source>
        <translation>den Scope %1 gibt es ab JupyterHub %2, dies ist %3</translation>
    </message>
    <message>
        <source>the filter of %1 does not exist: %2</source>
        <translation>den Filter von %1 gibt es nicht: %2</translation>
    </message>
    <message>
        <source>%2 names the scope %1, which does not exist</source>
        <translation>%2 nennt den Scope %1, den es nicht gibt</translation>
    </message>
    <message>
        <source>%1 grants nothing in a role</source>
        <translation>%1 gewährt in einer Rolle nichts</translation>
    </message>
    <message>
        <source>%1 has no filter behind its mark and means everything</source>
        <translation>%1 hat keinen Filter hinter dem Zeichen und meint alles</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>Das Zeichen wegnehmen</translation>
    </message>
    <message>
        <source>the filter of %1 names nobody</source>
        <translation>der Filter von %1 nennt niemanden</translation>
    </message>
    <message>
        <source>the filter of %1 names nobody: every request of whoever holds the role fails</source>
        <translation>der Filter von %1 nennt niemanden: jede Anfrage von jemandem mit der Rolle scheitert</translation>
    </message>
    <message>
        <source>the filter of %1 matches nothing, for this scope is about something else</source>
        <translation>der Filter von %1 trifft auf nichts zu, denn der Scope betrifft etwas anderes</translation>
    </message>
    <message>
        <source>%1 must name a server as user/name</source>
        <translation>%1 muss einen Server als Benutzer/Name nennen</translation>
    </message>
    <message>
        <source>%1 names the group %2, which does not exist</source>
        <translation>%1 nennt die Gruppe %2, die es nicht gibt</translation>
    </message>
    <message>
        <source>%1 names the user %2, who does not exist</source>
        <translation>%1 nennt den Benutzer %2, den es nicht gibt</translation>
    </message>
    <message>
        <source>%1 names the service %2, which does not exist</source>
        <translation>%1 nennt den Dienst %2, den es nicht gibt</translation>
    </message>
    <message>
        <source>%1 never matches: user names are lower case</source>
        <translation>%1 trifft nie zu: Benutzernamen sind klein geschrieben</translation>
    </message>
    <message>
        <source>Write it in lower case</source>
        <translation>Klein schreiben</translation>
    </message>
    <message>
        <source>the role %2 lists %1 twice</source>
        <translation>die Rolle %2 führt %1 zweimal auf</translation>
    </message>
    <message>
        <source>Take one of them out</source>
        <translation>Eines davon herausnehmen</translation>
    </message>
    <message>
        <source>%1 is part of %2, which the role has too</source>
        <translation>%1 ist in %2 enthalten, das die Rolle auch hat</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>%1 means nothing for whoever holds the role %2</source>
        <translation>%1 bedeutet nichts für jemanden mit der Rolle %2</translation>
    </message>
    <message>
        <source>%1 does more than reading, though the description says: %2</source>
        <translation>%1 ist mehr als Lesen, obwohl die Beschreibung sagt: %2</translation>
    </message>
    <message>
        <source>%1 has no filter and covers the whole hub, though the description says: %2</source>
        <translation>%1 hat keinen Filter und gilt für den ganzen Hub, obwohl die Beschreibung sagt: %2</translation>
    </message>
    <message>
        <source>%1 cannot be a role&apos;s name: 3 to 255 of a-z 0-9 - _ . ~, a letter first, a letter or digit last</source>
        <translation>%1 kann keine Rolle heißen: 3 bis 255 von a-z 0-9 - _ . ~, vorn ein Buchstabe, hinten ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>the role admin may be given to people, but not redefined</source>
        <translation>die Rolle admin darf an Personen vergeben, aber nicht neu definiert werden</translation>
    </message>
    <message>
        <source>Keep its members only</source>
        <translation>Nur ihre Mitglieder behalten</translation>
    </message>
    <message>
        <source>the role %1 has no scopes and grants nothing</source>
        <translation>die Rolle %1 hat keine Scopes und gewährt nichts</translation>
    </message>
    <message>
        <source>the role user lacks %1: nobody could start their own server any more</source>
        <translation>der Rolle user fehlt %1: niemand könnte mehr den eigenen Server starten</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Anlegen: %1</translation>
    </message>
    <message>
        <source>the role server lacks users:activity: servers cannot report that they are used and may be culled</source>
        <translation>der Rolle server fehlt users:activity: Server können nicht melden, dass sie benutzt werden, und werden vielleicht beendet</translation>
    </message>
    <message>
        <source>Add users:activity!user</source>
        <translation>users:activity!user hinzufügen</translation>
    </message>
    <message>
        <source>the role server has inherit: whoever gets into a server can do all that its owner may</source>
        <translation>die Rolle server hat inherit: wer in einen Server kommt, darf alles, was sein Eigentümer darf</translation>
    </message>
    <message>
        <source>the role token lacks inherit: new tokens can do less than their owner</source>
        <translation>der Rolle token fehlt inherit: neue Tokens dürfen weniger als ihr Eigentümer</translation>
    </message>
    <message>
        <source>the key %1 of %2 is ignored</source>
        <translation>der Schlüssel %1 von %2 wird nicht beachtet</translation>
    </message>
    <message>
        <source>Take the key out</source>
        <translation>Den Schlüssel herausnehmen</translation>
    </message>
    <message>
        <source>the key %1 is ignored; it is called %2</source>
        <translation>der Schlüssel %1 wird nicht beachtet; er heißt %2</translation>
    </message>
    <message>
        <source>Call it %2</source>
        <translation>%2 nennen</translation>
    </message>
    <message>
        <source>the key tokens is ignored by released versions; tokens get their scopes when they are made</source>
        <translation>den Schlüssel tokens beachtet keine Version; Tokens bekommen ihre Scopes, wenn sie angelegt werden</translation>
    </message>
    <message>
        <source>custom scopes exist from JupyterHub 3.0 on</source>
        <translation>eigene Scopes gibt es ab JupyterHub 3.0</translation>
    </message>
    <message>
        <source>the custom scope %1 is refused: %2</source>
        <translation>der eigene Scope %1 wird abgelehnt: %2</translation>
    </message>
    <message>
        <source>the custom scope %1 contains itself: every request of whoever holds it fails</source>
        <translation>der eigene Scope %1 enthält sich selbst: jede Anfrage von jemandem, der ihn hat, scheitert</translation>
    </message>
    <message>
        <source>JupyterHub refuses to start: %1</source>
        <translation>JupyterHub startet nicht: %1</translation>
    </message>
    <message>
        <source>nobody holds the role %1</source>
        <translation>niemand hat die Rolle %1</translation>
    </message>
    <message>
        <source>Remove the role</source>
        <translation>Die Rolle entfernen</translation>
    </message>
    <message>
        <source>the role %1 is a pattern for tokens; giving it to somebody is not what it is for</source>
        <translation>die Rolle %1 ist ein Muster für Tokens; sie ist nicht dafür da, jemandem gegeben zu werden</translation>
    </message>
    <message>
        <source>everybody holds the role user; naming %1 changes nothing</source>
        <translation>alle haben die Rolle user; %1 zu nennen ändert nichts</translation>
    </message>
    <message>
        <source>%1 is named twice in the role %2</source>
        <translation>%1 steht zweimal in der Rolle %2</translation>
    </message>
    <message>
        <source>%1 holds %2 directly and through the group %3</source>
        <translation>%1 hat %2 direkt und durch die Gruppe %3</translation>
    </message>
    <message>
        <source>Take the direct one away</source>
        <translation>Die direkte wegnehmen</translation>
    </message>
    <message>
        <source>an empty name</source>
        <translation>ein leerer Name</translation>
    </message>
    <message>
        <source>the service %1 of the role %2 is not defined</source>
        <translation>der Dienst %1 der Rolle %2 ist nicht definiert</translation>
    </message>
    <message>
        <source>Take %1 out of the role</source>
        <translation>%1 aus der Rolle nehmen</translation>
    </message>
    <message>
        <source>the hub has no user %1; the role %2 would make one</source>
        <translation>der Hub hat keinen Benutzer %1; die Rolle %2 würde einen anlegen</translation>
    </message>
    <message>
        <source>there is no group %1; the role %2 would make an empty one</source>
        <translation>es gibt keine Gruppe %1; die Rolle %2 würde eine leere anlegen</translation>
    </message>
    <message>
        <source>%1 holds the role %2, but is not among the allowed users</source>
        <translation>%1 hat die Rolle %2, steht aber nicht unter den zugelassenen Benutzern</translation>
    </message>
    <message>
        <source>%1 has characters that are not what they look like</source>
        <translation>%1 hat Zeichen, die nicht sind, wonach sie aussehen</translation>
    </message>
    <message>
        <source>%1 has no effect, %2 is in use</source>
        <translation>%1 wirkt nicht, benutzt wird %2</translation>
    </message>
    <message>
        <source>%1 is the old place; write Authenticator.admin_users</source>
        <translation>%1 ist die alte Stelle; schreiben Sie Authenticator.admin_users</translation>
    </message>
    <message>
        <source>%2 takes the place of %1 and drops: %3</source>
        <translation>%2 tritt an die Stelle von %1 und lässt weg: %3</translation>
    </message>
    <message>
        <source>%1 is named twice among the administrators</source>
        <translation>%1 steht zweimal unter den Administratoren</translation>
    </message>
    <message>
        <source>%1 is still an administrator of the hub, though the configuration no longer says so; taking a name out of the list takes nothing away</source>
        <translation>%1 ist noch Administrator des Hubs, obwohl die Konfiguration es nicht mehr sagt; einen Namen aus der Liste zu nehmen nimmt nichts weg</translation>
    </message>
    <message>
        <source>Name %1 in the list again</source>
        <translation>%1 wieder in die Liste setzen</translation>
    </message>
    <message>
        <source>the role admin has users of its own and %1 is set: both lists together become the only administrators</source>
        <translation>die Rolle admin hat eigene Benutzer, und %1 ist gesetzt: beide Listen zusammen werden die einzigen Administratoren</translation>
    </message>
    <message>
        <source>an entry for the role admin makes %1 the only administrators; everyone else loses the flag at the next start</source>
        <translation>ein Eintrag für die Rolle admin macht %1 zu den einzigen Administratoren; alle anderen verlieren das Kennzeichen beim nächsten Start</translation>
    </message>
    <message>
        <source>the users of the role admin become the only administrators at the next start</source>
        <translation>die Benutzer der Rolle admin werden beim nächsten Start die einzigen Administratoren</translation>
    </message>
    <message>
        <source>the operator&apos;s staff is to be added, but there is no staff list of the kind %1</source>
        <translation>das Personal des Betreibers soll dazukommen, aber es gibt keine Personalliste der Art %1</translation>
    </message>
    <message>
        <source>the operator&apos;s staff is to be added, but it is not said of which kind</source>
        <translation>das Personal des Betreibers soll dazukommen, aber es ist nicht gesagt, welcher Art</translation>
    </message>
    <message>
        <source>manage_roles exists from JupyterHub 5.0 on and is ignored</source>
        <translation>manage_roles gibt es ab JupyterHub 5.0; es wird nicht beachtet</translation>
    </message>
    <message>
        <source>the authenticator manages roles, so the role %1 may not name users or groups</source>
        <translation>die Anmeldung verwaltet Rollen, darum darf die Rolle %1 keine Benutzer oder Gruppen nennen</translation>
    </message>
    <message>
        <source>the authenticator manages groups: the members of %1 are replaced at each login</source>
        <translation>die Anmeldung verwaltet Gruppen: die Mitglieder von %1 werden bei jeder Anmeldung ersetzt</translation>
    </message>
    <message>
        <source>%1: %2 is called %3 now</source>
        <translation>%1: %2 heißt jetzt %3</translation>
    </message>
    <message>
        <source>%1: %2 contains more than it did in the draft: %3</source>
        <translation>%1: %2 enthält mehr als im Entwurf: %3</translation>
    </message>
    <message>
        <source>%1: &quot;all&quot; meant one&apos;s own resources here; that is self now</source>
        <translation>%1: „all“ meinte hier Eigenes; das ist jetzt self</translation>
    </message>
    <message>
        <source>%1: &quot;all&quot; meant everything the token&apos;s owner may do here; that is inherit now</source>
        <translation>%1: „all“ meinte hier alles, was der Eigentümer des Tokens darf; das ist jetzt inherit</translation>
    </message>
    <message>
        <source>%1: its tokens (%2) are left out: from 3.0 on a token is given scopes when it is made, in 2.x the role is asked for then</source>
        <translation>%1: seine Tokens (%2) fallen weg: ab 3.0 bekommt ein Token Scopes, wenn es angelegt wird, in 2.x wird dann die Rolle verlangt</translation>
    </message>
    <message>
        <source>%1: the service %2 must be defined in JupyterHub.services, else the hub does not start</source>
        <translation>%1: der Dienst %2 muss in JupyterHub.services definiert sein, sonst startet der Hub nicht</translation>
    </message>
    <message>
        <source>%1: users that do not exist are made now (%2); the draft refused to start</source>
        <translation>%1: Benutzer, die es nicht gibt, werden jetzt angelegt (%2); der Entwurf startete dann nicht</translation>
    </message>
    <message>
        <source>%1: groups that do not exist are made now (%2); the draft refused to start</source>
        <translation>%1: Gruppen, die es nicht gibt, werden jetzt angelegt (%2); der Entwurf startete dann nicht</translation>
    </message>
    <message>
        <source>%1: its users keep the role user beside it (from 2.0.1 on); in the draft a role of one&apos;s own cost them the default role</source>
        <translation>%1: ihre Benutzer behalten daneben die Rolle user (ab 2.0.1); im Entwurf kostete eine eigene Rolle die übliche</translation>
    </message>
    <message>
        <source>%1: to list them needs %2 besides; in the draft reading was enough</source>
        <translation>%1: sie aufzulisten braucht außerdem %2; im Entwurf genügte das Lesen</translation>
    </message>
    <message>
        <source>the role admin may not be redefined; its members stay</source>
        <translation>die Rolle admin darf nicht neu definiert werden; ihre Mitglieder bleiben</translation>
    </message>
    <message>
        <source>%1: who holds it is replaced by this list at each start; the draft only added</source>
        <translation>%1: wer sie hat, wird bei jedem Start durch diese Liste ersetzt; der Entwurf fügte nur hinzu</translation>
    </message>
    <message>
        <source>a role that the configuration no longer has is deleted at the start; the draft kept it</source>
        <translation>eine Rolle, die nicht mehr in der Konfiguration steht, wird beim Start gelöscht; der Entwurf behielt sie</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Open tickets</source>
        <translation>Offene Tickets</translation>
    </message>
    <message>
        <source>Need approval</source>
        <translation>Brauchen Freigabe</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Gemeinschaften</translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation>Hubs</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>HubDetails</name>
    <message>
        <source>Never pulled</source>
        <translation>Nie abgerufen</translation>
    </message>
    <message>
        <source>What people, groups and servers it has is not known until it is connected and pulled.</source>
        <translation>Welche Leute, Gruppen und Server er hat, ist erst bekannt, wenn er verbunden und abgerufen ist.</translation>
    </message>
    <message>
        <source>Last pull %1, complete</source>
        <translation>Letzter Abruf %1, vollständig</translation>
    </message>
    <message>
        <source>%1 users, %2 groups, %3 services, %4 servers</source>
        <translation>%1 Benutzer, %2 Gruppen, %3 Dienste, %4 Server</translation>
    </message>
    <message>
        <source>The token may not read:</source>
        <translation>Das Token darf nicht lesen:</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>who holds which role</source>
        <translation>wer welche Rolle hat</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Changed with the last pull</source>
        <translation>Mit dem letzten Abruf geändert</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>New %1: %2</source>
        <translation>Neu, %1: %2</translation>
    </message>
    <message>
        <source>Gone %1: %2</source>
        <translation>Weg, %1: %2</translation>
    </message>
    <message>
        <source>%1 %2: %3 was “%4”, is “%5”</source>
        <translation>%1 %2: %3 war „%4“, ist „%5“</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What this console may do here</source>
        <translation>Was dieses Programm hier darf</translation>
    </message>
    <message numerus="yes">
        <source>Its token holds %n scopes, as %1</source>
        <translation>
            <numerusform>Sein Token hat %n Scope, als %1</numerusform>
            <numerusform>Sein Token hat %n Scopes, als %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The token ends %1</source>
        <translation>Das Token endet am %1</translation>
    </message>
    <message>
        <source>The token ended %1</source>
        <translation>Das Token endete am %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Happens</source>
        <translation>Geschieht</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Was es behebt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie bisher</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>record, hub</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>has characters that cannot be seen or be told apart</source>
        <translation>hat Zeichen, die man nicht sieht oder nicht unterscheiden kann</translation>
    </message>
    <message>
        <source>Everything in it is known already: nothing would change.</source>
        <translation>Alles darin ist schon bekannt: nichts würde sich ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln entfernt</numerusform>
            <numerusform>%Ln entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A fleet of %Ln hubs.</source>
        <translation>
            <numerusform>Eine Flotte von %Ln Hub.</numerusform>
            <numerusform>Eine Flotte von %Ln Hubs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems: JupyterHub would not start.</source>
        <translation>
            <numerusform>%Ln Problem: JupyterHub würde nicht starten.</numerusform>
            <numerusform>%Ln Probleme: JupyterHub würde nicht starten.</numerusform>
        </translation>
    </message>
    <message>
        <source>After a restart nobody could start a server of their own.</source>
        <translation>Nach einem Neustart könnte niemand mehr einen eigenen Server starten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings.</source>
        <translation>
            <numerusform>%Ln Warnung.</numerusform>
            <numerusform>%Ln Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing wrong was found in it.</source>
        <translation>Darin wurde nichts Falsches gefunden.</translation>
    </message>
    <message>
        <source>%1 is no kind of file that can be read: .py, .yaml, .json, .csv, or the folder of a fleet.</source>
        <translation>%1 lässt sich nicht einlesen: möglich sind .py, .yaml, .json, .csv und der Ordner einer Flotte.</translation>
    </message>
    <message>
        <source>%1 has no configuration files.</source>
        <translation>%1 enthält keine Konfigurationsdateien.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Nothing of it is taken.</source>
        <translation>%1 lässt sich nicht lesen: %2. Nichts davon wird übernommen.</translation>
    </message>
</context>
<context>
    <name>JournalDetails</name>
    <message>
        <source>%1, %2</source>
        <comment>who and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Angelegt: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more records</source>
        <translation>
            <numerusform>und %n weiterer Eintrag</numerusform>
            <numerusform>und %n weitere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Makes the opposite change, as a step of its own. Nothing that was changed since is overwritten: if a record has changed, this is refused.</source>
        <translation>Macht die umgekehrte Änderung als eigenen Schritt. Was inzwischen geändert wurde, wird nicht überschrieben: hat sich ein Eintrag geändert, wird dies abgelehnt.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>%1 zurücknehmen</translation>
    </message>
    <message>
        <source>Could not take it back</source>
        <translation>Ließ sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>Takes back entry %1</source>
        <translation>Nimmt Eintrag %1 zurück</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>This entry is not there</source>
        <translation>Diesen Eintrag gibt es nicht</translation>
    </message>
    <message>
        <source>Written in one go; its records are not listed one by one.</source>
        <translation>In einem Zug geschrieben; die Einträge sind nicht einzeln aufgeführt.</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>Geerbt</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 will hold %2: staged</source>
        <translation>%1 wird %2 haben: vorgemerkt</translation>
    </message>
    <message>
        <source>%1 will no longer hold %2: staged</source>
        <translation>%1 wird %2 nicht mehr haben: vorgemerkt</translation>
    </message>
    <message>
        <source>%1 does not hold %2</source>
        <translation>%1 hat %2 nicht</translation>
    </message>
    <message>
        <source>It is not known whether %1 holds %2</source>
        <translation>Ob %1 die Rolle %2 hat, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 holds %2, as everybody does</source>
        <translation>%1 hat %2, wie alle</translation>
    </message>
    <message>
        <source>%1 holds %2 directly</source>
        <translation>%1 hat %2 direkt</translation>
    </message>
    <message>
        <source>%1 holds %2 directly and through %3</source>
        <translation>%1 hat %2 direkt und durch %3</translation>
    </message>
    <message>
        <source>%1 holds %2 through %3</source>
        <translation>%1 hat %2 durch %3</translation>
    </message>
    <message>
        <source>Staged, gives</source>
        <translation>Vorgemerkt, gibt</translation>
    </message>
    <message>
        <source>Staged, takes</source>
        <translation>Vorgemerkt, nimmt</translation>
    </message>
    <message>
        <source>Person or group</source>
        <translation>Person oder Gruppe</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>hubdesk [--database FILE] [--demo]
    opens the window; --demo: a fresh copy of the demonstration data
hubdesk SUBCOMMAND ...
    works without a display; &quot;hubdesk SUBCOMMAND --help&quot; says how
hubdesk --version
</source>
        <translation>hubdesk [--database DATEI] [--demo]
    öffnet das Fenster; --demo: eine frische Kopie der Demonstrationsdaten
hubdesk UNTERBEFEHL ...
    arbeitet ohne Bildschirm; „hubdesk UNTERBEFEHL --help“ sagt, wie
hubdesk --version
</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Who is served, and who speaks for them</source>
        <translation>Wem gedient wird, und wer für sie spricht</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>Vertretungen</translation>
    </message>
    <message>
        <source>One or two people who speak for each community</source>
        <translation>Eine oder zwei Personen, die für jede Gemeinschaft sprechen</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>What was agreed, and where the service team’s part starts</source>
        <translation>Was vereinbart ist, und wo der Teil des Serviceteams beginnt</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>Zuständigkeiten</translation>
    </message>
    <message>
        <source>The thirteen, least technical first, with the usual party</source>
        <translation>Die dreizehn, die am wenigsten technische zuerst</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Who runs the service, in four teams</source>
        <translation>Wer den Dienst betreibt, in vier Teams</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Everybody this file knows by name</source>
        <translation>Alle, die diese Datei mit Namen kennt</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definitionen</translation>
    </message>
    <message>
        <source>What each role of a hub contains, and who holds it</source>
        <translation>Was jede Rolle eines Hubs enthält, und wer sie hat</translation>
    </message>
    <message>
        <source>Every request, newest first</source>
        <translation>Jede Anfrage, die neueste zuerst</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Not resolved yet</source>
        <translation>Noch nicht gelöst</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>Braucht Freigabe</translation>
    </message>
    <message>
        <source>Not asked by a representative, so one has to agree</source>
        <translation>Nicht von einer Vertretung gestellt, also muss eine zustimmen</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Outages, before anything else</source>
        <translation>Ausfälle, vor allem anderen</translation>
    </message>
    <message>
        <source>Every JupyterHub, and when it was read last</source>
        <translation>Jeder JupyterHub, und wann er zuletzt gelesen wurde</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>As the hubs said last</source>
        <translation>Wie die Hubs zuletzt sagten</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Who was appointed, through which channel</source>
        <translation>Wer ernannt wurde, und auf welchem Weg</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Every change, with what was before</source>
        <translation>Jede Änderung, mit dem, was davor war</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Gemeinschaften</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation>Hubs</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuweisungen</translation>
    </message>
    <message>
        <source>Who holds which role</source>
        <translation>Wer welche Rolle hat</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>A question about rights, answered with its reasons</source>
        <translation>Eine Frage nach Rechten, mit Gründen beantwortet</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Rechteausweitung</translation>
    </message>
    <message>
        <source>Who could become administrator, and how</source>
        <translation>Wer Administrator werden könnte, und wie</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What is wrong or doubtful, and what would mend it</source>
        <translation>Was falsch oder fraglich ist, und was es behebt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Role definition</source>
        <translation>Rollendefinition</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>As far as they were read: what they may, whose they are, and how long</source>
        <translation>Soweit gelesen: was sie dürfen, wem sie gehören und wie lange sie gelten</translation>
    </message>
    <message>
        <source>Custom scopes</source>
        <translation>Eigene Scopes</translation>
    </message>
    <message>
        <source>What hubs define for their services</source>
        <translation>Was Hubs für ihre Dienste definieren</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Two people, two roles, two states of a hub</source>
        <translation>Zwei Personen, zwei Rollen, zwei Zustände eines Hubs</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>the group %1</source>
        <translation>die Gruppe %1</translation>
    </message>
    <message>
        <source>the service %1</source>
        <translation>der Dienst %1</translation>
    </message>
    <message>
        <source>the token %1</source>
        <translation>das Token %1</translation>
    </message>
    <message>
        <source>the role %1</source>
        <translation>die Rolle %1</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>%1 in %2 aufnehmen</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation>%1 aus %2 entfernen</translation>
    </message>
    <message>
        <source>Give %2 to %1</source>
        <translation>%2 geben an: %1</translation>
    </message>
    <message>
        <source>Take %2 from %1</source>
        <translation>%2 nehmen von: %1</translation>
    </message>
    <message>
        <source>Define the role %1</source>
        <translation>Die Rolle %1 festlegen</translation>
    </message>
    <message>
        <source>Delete the role %1</source>
        <translation>Die Rolle %1 löschen</translation>
    </message>
    <message>
        <source>Create the group %1</source>
        <translation>Die Gruppe %1 anlegen</translation>
    </message>
    <message>
        <source>Make %1 an administrator</source>
        <translation>%1 zum Administrator machen</translation>
    </message>
    <message>
        <source>Take the administrator&apos;s flag from %1</source>
        <translation>%1 das Administrator-Kennzeichen nehmen</translation>
    </message>
    <message>
        <source>Define the scope %1</source>
        <translation>Den Scope %1 festlegen</translation>
    </message>
    <message>
        <source>Delete the scope %1</source>
        <translation>Den Scope %1 löschen</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>After restart</source>
        <translation>Nach Neustart</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will no longer be able to start their servers</source>
        <translation>
            <numerusform>%Ln Person kann ihren Server nicht mehr starten</numerusform>
            <numerusform>%Ln Personen können ihre Server nicht mehr starten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will no longer be able to open their servers</source>
        <translation>
            <numerusform>%Ln Person kann ihren Server nicht mehr öffnen</numerusform>
            <numerusform>%Ln Personen können ihre Server nicht mehr öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub will not start with this configuration: %1</source>
        <translation>Der Hub startet mit dieser Konfiguration nicht: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people become administrator</source>
        <translation>
            <numerusform>%Ln Person wird Administrator</numerusform>
            <numerusform>%Ln Personen werden Administrator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are no longer administrator</source>
        <translation>
            <numerusform>%Ln Person ist nicht mehr Administrator</numerusform>
            <numerusform>%Ln Personen sind nicht mehr Administrator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services will be able to %1</source>
        <translation>
            <numerusform>%Ln Dienst wird dürfen: %1</numerusform>
            <numerusform>%Ln Dienste werden dürfen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will be able to %1</source>
        <translation>
            <numerusform>%Ln Person wird dürfen: %1</numerusform>
            <numerusform>%Ln Personen werden dürfen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will no longer be able to %1</source>
        <translation>
            <numerusform>%Ln Person wird nicht mehr dürfen: %1</numerusform>
            <numerusform>%Ln Personen werden nicht mehr dürfen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A role&apos;s name has 3 to 255 small letters, digits and - _ ~ . and begins with a letter</source>
        <translation>Ein Rollenname hat 3 bis 255 kleine Buchstaben, Ziffern und - _ ~ . und beginnt mit einem Buchstaben</translation>
    </message>
    <message>
        <source>There is a role of this name</source>
        <translation>Eine Rolle dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>No release of JupyterHub has the scope %1</source>
        <translation>Keine Version von JupyterHub hat den Scope %1</translation>
    </message>
    <message>
        <source>A name of the draft of 2021; it became %1</source>
        <translation>Ein Name aus dem Entwurf von 2021; daraus wurde %1</translation>
    </message>
    <message>
        <source>This hub&apos;s release does not have the scope %1</source>
        <translation>Die Version dieses Hubs hat den Scope %1 nicht</translation>
    </message>
    <message>
        <source>No filter %1: it may be user, group, server or service</source>
        <translation>Kein Filter %1: möglich sind user, group, server oder service</translation>
    </message>
    <message>
        <source>The filter %1 names nothing</source>
        <translation>Der Filter %1 nennt nichts</translation>
    </message>
    <message>
        <source>The role admin cannot be redefined</source>
        <translation>Die Rolle admin lässt sich nicht neu definieren</translation>
    </message>
    <message>
        <source>A role without scopes lets its holders do nothing</source>
        <translation>Eine Rolle ohne Scopes erlaubt nichts</translation>
    </message>
    <message>
        <source>Without self nobody can start their own server</source>
        <translation>Ohne self kann niemand den eigenen Server starten</translation>
    </message>
    <message>
        <source>This scope is there twice</source>
        <translation>Dieser Scope steht zweimal da</translation>
    </message>
    <message>
        <source>Contained in %1</source>
        <translation>In %1 enthalten</translation>
    </message>
    <message>
        <source>%1 is not on this hub</source>
        <translation>%1 gibt es auf diesem Hub nicht</translation>
    </message>
    <message>
        <source>This name has characters that cannot be seen or be told apart</source>
        <translation>Dieser Name hat Zeichen, die man nicht sieht oder nicht unterscheiden kann</translation>
    </message>
    <message>
        <source>This takes the place of a role that JupyterHub brings</source>
        <translation>Das tritt an die Stelle einer Rolle, die JupyterHub mitbringt</translation>
    </message>
    <message>
        <source>%1 has the scope %2, which this release does not know</source>
        <translation>%1 hat den Scope %2, den diese Version nicht kennt</translation>
    </message>
    <message>
        <source>%1 has the scope %2, a name of the draft of 2021</source>
        <translation>%1 hat den Scope %2, einen Namen aus dem Entwurf von 2021</translation>
    </message>
    <message>
        <source>The role user lacks self: nobody can start their own server</source>
        <translation>Der Rolle user fehlt self: niemand kann den eigenen Server starten</translation>
    </message>
    <message>
        <source>The role admin is redefined, which JupyterHub refuses</source>
        <translation>Die Rolle admin ist neu definiert, was JupyterHub ablehnt</translation>
    </message>
    <message>
        <source>JupyterHub refuses %1: %2</source>
        <translation>JupyterHub lehnt %1 ab: %2</translation>
    </message>
    <message>
        <source>%1 has %2, which names nobody on this hub</source>
        <translation>%1 hat %2, was auf diesem Hub niemanden nennt</translation>
    </message>
    <message>
        <source>%1 has no scopes</source>
        <translation>%1 hat keine Scopes</translation>
    </message>
    <message>
        <source>Nobody holds %1</source>
        <translation>Niemand hat %1</translation>
    </message>
    <message>
        <source>%1 holds %2 more than once</source>
        <translation>%1 hat %2 mehrfach</translation>
    </message>
    <message>
        <source>%1 has %2 over everybody, its description speaks of less</source>
        <translation>%1 hat %2 über alle, die Beschreibung spricht von weniger</translation>
    </message>
    <message>
        <source>%1 is given to %2, which is not on this hub</source>
        <translation>%1 ist an %2 vergeben, was es auf diesem Hub nicht gibt</translation>
    </message>
    <message>
        <source>%1 is held on the hub, but no configuration defines it</source>
        <translation>%1 ist auf dem Hub vergeben, aber keine Konfiguration definiert es</translation>
    </message>
    <message>
        <source>%1 is an administrator, but the configuration does not name them</source>
        <translation>%1 ist Administrator, wird aber in der Konfiguration nicht genannt</translation>
    </message>
    <message>
        <source>The sign-in manages groups: members of %1 that the configuration sets are replaced</source>
        <translation>Die Anmeldung verwaltet Gruppen: Mitglieder von %1 aus der Konfiguration werden ersetzt</translation>
    </message>
    <message>
        <source>The sign-in manages roles: %1 may not name people or groups</source>
        <translation>Die Anmeldung verwaltet Rollen: %1 darf keine Personen oder Gruppen nennen</translation>
    </message>
    <message>
        <source>The name %1 has characters that cannot be seen or be told apart</source>
        <translation>Der Name %1 hat Zeichen, die man nicht sieht oder nicht unterscheiden kann</translation>
    </message>
    <message>
        <source>%1 holds roles and has no members</source>
        <translation>%1 hat Rollen und keine Mitglieder</translation>
    </message>
    <message>
        <source>The configuration makes %1 an administrator, who is not on this hub</source>
        <translation>Die Konfiguration macht %1 zum Administrator, den es auf diesem Hub nicht gibt</translation>
    </message>
    <message>
        <source>%1 of %2 was never used</source>
        <translation>%1 von %2 wurde nie benutzt</translation>
    </message>
    <message>
        <source>%1 may do whatever its owner may, an administrator</source>
        <translation>%1 darf alles, was sein Eigentümer darf, ein Administrator</translation>
    </message>
    <message>
        <source>%1 has %2, which its owner lacks</source>
        <translation>%1 hat %2, was seinem Eigentümer fehlt</translation>
    </message>
    <message>
        <source>%1 of %2 never expires</source>
        <translation>%1 von %2 läuft nie ab</translation>
    </message>
    <message>
        <source>%1 has an administrator&apos;s scopes, its owner %2 is none</source>
        <translation>%1 hat die Scopes eines Administrators, sein Eigentümer %2 ist keiner</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie benutzt</translation>
    </message>
    <message>
        <source>wider than needed</source>
        <translation>weiter als nötig</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>of a former administrator</source>
        <translation>eines früheren Administrators</translation>
    </message>
    <message>
        <source>makes a token in the name of %1</source>
        <translation>legt ein Token im Namen von %1 an</translation>
    </message>
    <message>
        <source>opens the server of %1 and runs code there as %1</source>
        <translation>öffnet den Server von %1 und führt dort Code als %1 aus</translation>
    </message>
    <message>
        <source>joins the group %1, and so has its roles</source>
        <translation>tritt der Gruppe %1 bei und hat damit ihre Rollen</translation>
    </message>
    <message>
        <source>sets the administrator&apos;s flag</source>
        <translation>setzt das Kennzeichen des Administrators</translation>
    </message>
    <message>
        <source>takes the name %1, which the configuration makes an administrator</source>
        <translation>nimmt den Namen %1 an, den die Konfiguration zum Administrator macht</translation>
    </message>
    <message>
        <source>adds somebody to the group %1, which a filter of theirs reaches</source>
        <translation>nimmt jemanden in die Gruppe %1 auf, die ein eigener Filter erreicht</translation>
    </message>
    <message>
        <source>start the server</source>
        <translation>den Server starten</translation>
    </message>
    <message>
        <source>stop the server</source>
        <translation>den Server anhalten</translation>
    </message>
    <message>
        <source>open the server</source>
        <translation>den Server öffnen</translation>
    </message>
    <message>
        <source>see the server</source>
        <translation>den Server sehen</translation>
    </message>
    <message>
        <source>see the list of users</source>
        <translation>die Liste der Benutzer sehen</translation>
    </message>
    <message>
        <source>read the account</source>
        <translation>das Konto lesen</translation>
    </message>
    <message>
        <source>create users</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>delete the account</source>
        <translation>das Konto löschen</translation>
    </message>
    <message>
        <source>change the members</source>
        <translation>die Mitglieder ändern</translation>
    </message>
    <message>
        <source>create groups</source>
        <translation>Gruppen anlegen</translation>
    </message>
    <message>
        <source>make a token in the name</source>
        <translation>ein Token im Namen anlegen</translation>
    </message>
    <message>
        <source>share the server</source>
        <translation>den Server teilen</translation>
    </message>
    <message>
        <source>use the service</source>
        <translation>den Dienst benutzen</translation>
    </message>
    <message>
        <source>open the administration page</source>
        <translation>die Verwaltungsseite öffnen</translation>
    </message>
    <message>
        <source>read the metrics</source>
        <translation>die Messwerte lesen</translation>
    </message>
    <message>
        <source>shut the hub down</source>
        <translation>den Hub herunterfahren</translation>
    </message>
    <message>
        <source>Take %2 out of the role %1</source>
        <translation>%2 aus der Rolle %1 nehmen</translation>
    </message>
    <message>
        <source>Limit %2 of the role %1 to %3</source>
        <translation>%2 der Rolle %1 begrenzen auf: %3</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>New %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Anlegen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Edit %1 of %n records (%2)</source>
        <translation>
            <numerusform>%1 von %n Eintrag bearbeiten (%2)</numerusform>
            <numerusform>%1 von %n Einträgen bearbeiten (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n records (%1)</source>
        <translation>
            <numerusform>%n Eintrag entfernen (%1)</numerusform>
            <numerusform>%n Einträge entfernen (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>not there any more</source>
        <translation>gibt es nicht mehr</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <comment>ticket number and subject</comment>
        <translation>#%1 %2</translation>
    </message>
</context>
<context>
    <name>RequestLetter</name>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>we look after the people of the hub %1.</source>
        <translation>wir betreuen die Personen des Hubs %1.</translation>
    </message>
    <message>
        <source>we look after the people of the hub %1 (JupyterHub %2).</source>
        <translation>wir betreuen die Personen des Hubs %1 (JupyterHub %2).</translation>
    </message>
    <message>
        <source>The hub tells us who holds which role, but never what a role contains, so we cannot say who may do what. Could you send us the parts of its configuration that say this?</source>
        <translation>Der Hub sagt uns, wer welche Rolle hat, aber nie, was eine Rolle enthält; so können wir nicht sagen, wer was darf. Könnten Sie uns die Teile seiner Konfiguration schicken, in denen das steht?</translation>
    </message>
    <message>
        <source>the role definitions: c.JupyterHub.load_roles, or hub.loadRoles in Helm values</source>
        <translation>die Rollen: c.JupyterHub.load_roles, oder hub.loadRoles in Helm-Werten</translation>
    </message>
    <message>
        <source>groups and scopes: c.JupyterHub.load_groups, c.JupyterHub.custom_scopes</source>
        <translation>Gruppen und Scopes: c.JupyterHub.load_groups, c.JupyterHub.custom_scopes</translation>
    </message>
    <message>
        <source>services: their names and oauth_client_allowed_scopes in c.JupyterHub.services</source>
        <translation>Dienste: ihre Namen und oauth_client_allowed_scopes in c.JupyterHub.services</translation>
    </message>
    <message>
        <source>administrators: admin_users, manage_groups and manage_roles of the authenticator</source>
        <translation>Administratoren: admin_users, manage_groups und manage_roles des Authenticators</translation>
    </message>
    <message>
        <source>scopes of servers: c.Spawner.server_token_scopes and oauth_client_allowed_scopes</source>
        <translation>Scopes der Server: c.Spawner.server_token_scopes und oauth_client_allowed_scopes</translation>
    </message>
    <message>
        <source>Of these roles we know the names only:</source>
        <translation>Von diesen Rollen kennen wir nur die Namen:</translation>
    </message>
    <message>
        <source>Please leave out every secret: tokens, passwords, client secrets and keys are not needed. Nothing of the file is run, it is only read.</source>
        <translation>Bitte lassen Sie jedes Geheimnis weg: Tokens, Passwörter, Client-Secrets und Schlüssel werden nicht gebraucht. Nichts aus der Datei wird ausgeführt, sie wird nur gelesen.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
    <message>
        <source>Role definitions of the hub %1</source>
        <translation>Rollen des Hubs %1</translation>
    </message>
</context>
<context>
    <name>ResponsibilityBoard</name>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Service team</source>
        <translation>Serviceteam</translation>
    </message>
    <message>
        <source>Boundary at %1</source>
        <translation>Grenze bei %1</translation>
    </message>
    <message>
        <source>moved from %1</source>
        <translation>verschoben von %1</translation>
    </message>
    <message>
        <source>moved from %1: %2</source>
        <translation>verschoben von %1: %2</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>Zuständigkeiten</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Bedingt</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln Dienst</numerusform>
            <numerusform>%Ln Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rights</source>
        <translation>
            <numerusform>%Ln Recht</numerusform>
            <numerusform>%Ln Rechte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, once the hub was restarted</source>
        <translation>%1, sobald der Hub neu gestartet ist</translation>
    </message>
    <message>
        <source>%1, if what is not known allows it: %2</source>
        <translation>%1, falls das nicht Bekannte es erlaubt: %2</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>Änderung %1</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>Änderungen %1</translation>
    </message>
    <message>
        <source>gives %1</source>
        <translation>gibt %1</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>nimmt %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>what it was before is not known</source>
        <translation>was sie vorher war, ist nicht bekannt</translation>
    </message>
    <message>
        <source>nobody gains or loses anything by it</source>
        <translation>niemand gewinnt oder verliert dadurch etwas</translation>
    </message>
    <message>
        <source>the hub is so already</source>
        <translation>der Hub ist schon so</translation>
    </message>
    <message>
        <source>touched, without effect</source>
        <translation>berührt, ohne Wirkung</translation>
    </message>
    <message>
        <source>Ways to become administrator</source>
        <translation>Wege zum Administrator</translation>
    </message>
    <message numerus="yes">
        <source>%Ln opened</source>
        <translation>
            <numerusform>%Ln geöffnet</numerusform>
            <numerusform>%Ln geöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed</source>
        <translation>
            <numerusform>%Ln geschlossen</numerusform>
            <numerusform>%Ln geschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>being looked for</source>
        <translation>werden gesucht</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What changes, in words</source>
        <translation>Was sich ändert, in Worten</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Wegen</translation>
    </message>
    <message>
        <source>Because of %1.</source>
        <translation>Wegen %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people keep it through something else.</source>
        <translation>
            <numerusform>%Ln Person behält es durch etwas anderes.</numerusform>
            <numerusform>%Ln Personen behalten es durch etwas anderes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else lets them.</source>
        <translation>Nichts anderes erlaubt es ihnen.</translation>
    </message>
    <message>
        <source>%1 are in %2 already, but it gives %3 only after the restart.</source>
        <translation>%1: schon in %2, doch die Gruppe gibt %3 erst nach dem Neustart.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have rights meanwhile that they have neither before nor after.</source>
        <translation>
            <numerusform>%Ln Person hat dazwischen Rechte, die sie weder vorher noch nachher hat.</numerusform>
            <numerusform>%Ln Personen haben dazwischen Rechte, die sie weder vorher noch nachher haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people lack meanwhile what they have before and after.</source>
        <translation>
            <numerusform>%Ln Person fehlt dazwischen, was sie vorher und nachher hat.</numerusform>
            <numerusform>%Ln Personen fehlt dazwischen, was sie vorher und nachher haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has or lacks anything that is not listed here.</source>
        <translation>Niemand hat oder entbehrt etwas, das hier nicht steht.</translation>
    </message>
    <message>
        <source>%1, %2, closed</source>
        <comment>a group&apos;s head, how many</comment>
        <translation>%1, %2, zugeklappt</translation>
    </message>
    <message>
        <source>%1, %2, open</source>
        <comment>a group&apos;s head, how many</comment>
        <translation>%1, %2, aufgeklappt</translation>
    </message>
    <message>
        <source>Was so already</source>
        <translation>War schon so</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Nicht angewendet</translation>
    </message>
</context>
<context>
    <name>Right</name>
    <message>
        <source>every group</source>
        <translation>jede Gruppe</translation>
    </message>
    <message>
        <source>every service</source>
        <translation>jeden Dienst</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>themselves</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>the group %1</source>
        <translation>die Gruppe %1</translation>
    </message>
    <message>
        <source>members of %1</source>
        <translation>Mitglieder von %1</translation>
    </message>
    <message>
        <source>the server %1</source>
        <translation>den Server %1</translation>
    </message>
    <message>
        <source>the service %1</source>
        <translation>den Dienst %1</translation>
    </message>
    <message>
        <source>what this hub has defined by %1</source>
        <translation>was dieser Hub mit %1 definiert hat</translation>
    </message>
    <message>
        <source>do what %1 allows</source>
        <translation>tun, was %1 erlaubt</translation>
    </message>
    <message>
        <source>%1 (limited to %2)</source>
        <translation>%1 (begrenzt auf %2)</translation>
    </message>
    <message>
        <source>may %1</source>
        <translation>darf %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
</context>
<context>
    <name>RoleDetails</name>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Not known. No hub tells what a role contains; import its configuration file to see it.</source>
        <translation>Nicht bekannt. Kein Hub sagt, was eine Rolle enthält; lesen Sie seine Konfigurationsdatei ein, um es zu sehen.</translation>
    </message>
    <message>
        <source>None: whoever holds this role gains nothing by it.</source>
        <translation>Keine: Wer diese Rolle hat, gewinnt nichts dadurch.</translation>
    </message>
    <message>
        <source>Named as holders</source>
        <translation>Als Inhaber genannt</translation>
    </message>
    <message>
        <source>Nobody in the configuration</source>
        <translation>Niemand in der Konfiguration</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>be told who they are</source>
        <translation>erfahren, wer man ist</translation>
    </message>
    <message>
        <source>use everything that is their own</source>
        <translation>alles Eigene benutzen</translation>
    </message>
    <message>
        <source>do everything that the token&apos;s owner may do</source>
        <translation>alles tun, was der Besitzer des Tokens darf</translation>
    </message>
    <message>
        <source>open the administration page</source>
        <translation>die Verwaltungsseite öffnen</translation>
    </message>
    <message>
        <source>create, change and delete users, and make administrators</source>
        <translation>Personen anlegen, ändern und löschen und zu Administratoren machen</translation>
    </message>
    <message>
        <source>change and delete the accounts of %1</source>
        <translation>Konten ändern und löschen von %1</translation>
    </message>
    <message>
        <source>change and delete their own account</source>
        <translation>das eigene Konto ändern und löschen</translation>
    </message>
    <message>
        <source>read the secrets that the sign-in keeps</source>
        <translation>die Geheimnisse der Anmeldung lesen</translation>
    </message>
    <message>
        <source>read the sign-in secrets of %1</source>
        <translation>Anmeldegeheimnisse lesen von %1</translation>
    </message>
    <message>
        <source>read their own sign-in secrets</source>
        <translation>die eigenen Anmeldegeheimnisse lesen</translation>
    </message>
    <message>
        <source>read and change user accounts</source>
        <translation>Konten lesen und ändern</translation>
    </message>
    <message>
        <source>read and change the accounts of %1</source>
        <translation>Konten lesen und ändern von %1</translation>
    </message>
    <message>
        <source>read and change their own account</source>
        <translation>das eigene Konto lesen und ändern</translation>
    </message>
    <message>
        <source>delete users</source>
        <translation>Personen löschen</translation>
    </message>
    <message>
        <source>delete the accounts of %1</source>
        <translation>Konten löschen von %1</translation>
    </message>
    <message>
        <source>delete their own account</source>
        <translation>das eigene Konto löschen</translation>
    </message>
    <message>
        <source>see the list of users</source>
        <translation>die Liste der Personen sehen</translation>
    </message>
    <message>
        <source>see %1 in the list of users</source>
        <translation>in der Liste der Personen Einträge sehen von %1</translation>
    </message>
    <message>
        <source>see themselves in the list of users</source>
        <translation>sich selbst in der Liste der Personen sehen</translation>
    </message>
    <message>
        <source>read user accounts</source>
        <translation>Konten lesen</translation>
    </message>
    <message>
        <source>read the accounts of %1</source>
        <translation>Konten lesen von %1</translation>
    </message>
    <message>
        <source>read their own account</source>
        <translation>das eigene Konto lesen</translation>
    </message>
    <message>
        <source>read user names</source>
        <translation>Namen von Personen lesen</translation>
    </message>
    <message>
        <source>read the names of %1</source>
        <translation>Namen lesen von %1</translation>
    </message>
    <message>
        <source>read their own name</source>
        <translation>den eigenen Namen lesen</translation>
    </message>
    <message>
        <source>see which groups people are in</source>
        <translation>sehen, in welchen Gruppen Personen sind</translation>
    </message>
    <message>
        <source>see the groups of %1</source>
        <translation>die Gruppen sehen von %1</translation>
    </message>
    <message>
        <source>see their own groups</source>
        <translation>die eigenen Gruppen sehen</translation>
    </message>
    <message>
        <source>see when people were last active</source>
        <translation>sehen, wann Personen zuletzt aktiv waren</translation>
    </message>
    <message>
        <source>see when %1 were last active</source>
        <translation>die letzte Aktivität sehen von %1</translation>
    </message>
    <message>
        <source>see when they were last active</source>
        <translation>die eigene letzte Aktivität sehen</translation>
    </message>
    <message>
        <source>note that people are active</source>
        <translation>Aktivität von Personen vermerken</translation>
    </message>
    <message>
        <source>note activity of %1</source>
        <translation>Aktivität vermerken von %1</translation>
    </message>
    <message>
        <source>note their own activity</source>
        <translation>die eigene Aktivität vermerken</translation>
    </message>
    <message>
        <source>see who holds which role</source>
        <translation>sehen, wer welche Rolle hat</translation>
    </message>
    <message>
        <source>see the roles of %1</source>
        <translation>die Rollen sehen von %1</translation>
    </message>
    <message>
        <source>see their own roles</source>
        <translation>die eigenen Rollen sehen</translation>
    </message>
    <message>
        <source>see the roles of people</source>
        <translation>die Rollen von Personen sehen</translation>
    </message>
    <message>
        <source>see the roles of services</source>
        <translation>die Rollen von Diensten sehen</translation>
    </message>
    <message>
        <source>see the roles of groups</source>
        <translation>die Rollen von Gruppen sehen</translation>
    </message>
    <message>
        <source>start, stop and delete servers, and read and change their inner state</source>
        <translation>Server starten, stoppen und löschen und ihren inneren Zustand lesen und ändern</translation>
    </message>
    <message>
        <source>start, stop and delete servers of %1, and read and change their inner state</source>
        <translation>Server starten, stoppen und löschen und ihren inneren Zustand lesen und ändern von %1</translation>
    </message>
    <message>
        <source>start, stop and delete their own servers, and read and change their inner state</source>
        <translation>eigene Server starten, stoppen und löschen und ihren inneren Zustand lesen und ändern</translation>
    </message>
    <message>
        <source>read the inner state of servers</source>
        <translation>den inneren Zustand von Servern lesen</translation>
    </message>
    <message>
        <source>read the inner state of servers of %1</source>
        <translation>den inneren Zustand der Server lesen von %1</translation>
    </message>
    <message>
        <source>read the inner state of their own servers</source>
        <translation>den inneren Zustand eigener Server lesen</translation>
    </message>
    <message>
        <source>start and stop servers</source>
        <translation>Server starten und stoppen</translation>
    </message>
    <message>
        <source>start and stop servers of %1</source>
        <translation>Server starten und stoppen von %1</translation>
    </message>
    <message>
        <source>start and stop their own server</source>
        <translation>den eigenen Server starten und stoppen</translation>
    </message>
    <message>
        <source>start servers</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>start servers of %1</source>
        <translation>Server starten von %1</translation>
    </message>
    <message>
        <source>start their own server</source>
        <translation>den eigenen Server starten</translation>
    </message>
    <message>
        <source>stop servers and delete named ones</source>
        <translation>Server stoppen und benannte löschen</translation>
    </message>
    <message>
        <source>stop and delete servers of %1</source>
        <translation>Server stoppen und löschen von %1</translation>
    </message>
    <message>
        <source>stop their own server</source>
        <translation>den eigenen Server stoppen</translation>
    </message>
    <message>
        <source>see which servers run</source>
        <translation>sehen, welche Server laufen</translation>
    </message>
    <message>
        <source>see the running servers of %1</source>
        <translation>laufende Server sehen von %1</translation>
    </message>
    <message>
        <source>see their own running servers</source>
        <translation>die eigenen laufenden Server sehen</translation>
    </message>
    <message>
        <source>open a server as if it were their own</source>
        <translation>einen Server öffnen, als wäre er der eigene</translation>
    </message>
    <message>
        <source>open servers of %1 as if they were their own</source>
        <translation>Server öffnen, als wären es die eigenen, von %1</translation>
    </message>
    <message>
        <source>open their own server</source>
        <translation>den eigenen Server öffnen</translation>
    </message>
    <message>
        <source>make, read and revoke tokens of people</source>
        <translation>Token von Personen anlegen, lesen und widerrufen</translation>
    </message>
    <message>
        <source>make, read and revoke tokens of %1</source>
        <translation>Token anlegen, lesen und widerrufen von %1</translation>
    </message>
    <message>
        <source>read and make their own tokens</source>
        <translation>eigene Token lesen und anlegen</translation>
    </message>
    <message>
        <source>see the tokens of people</source>
        <translation>Token von Personen sehen</translation>
    </message>
    <message>
        <source>see the tokens of %1</source>
        <translation>Token sehen von %1</translation>
    </message>
    <message>
        <source>see their own tokens</source>
        <translation>eigene Token sehen</translation>
    </message>
    <message>
        <source>create, change and delete groups</source>
        <translation>Gruppen anlegen, ändern und löschen</translation>
    </message>
    <message>
        <source>change and delete %1</source>
        <translation>ändern und löschen: %1</translation>
    </message>
    <message>
        <source>change members and properties of groups</source>
        <translation>Mitglieder und Eigenschaften von Gruppen ändern</translation>
    </message>
    <message>
        <source>add people to and remove them from %1</source>
        <translation>Personen aufnehmen und herausnehmen: %1</translation>
    </message>
    <message>
        <source>delete groups</source>
        <translation>Gruppen löschen</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>löschen: %1</translation>
    </message>
    <message>
        <source>see the list of groups</source>
        <translation>die Liste der Gruppen sehen</translation>
    </message>
    <message>
        <source>see %1 in the list of groups</source>
        <translation>in der Liste der Gruppen sehen: %1</translation>
    </message>
    <message>
        <source>see groups, their members and properties</source>
        <translation>Gruppen, ihre Mitglieder und Eigenschaften sehen</translation>
    </message>
    <message>
        <source>see members and properties of %1</source>
        <translation>Mitglieder und Eigenschaften sehen: %1</translation>
    </message>
    <message>
        <source>read the names of groups</source>
        <translation>Namen von Gruppen lesen</translation>
    </message>
    <message>
        <source>read the name of %1</source>
        <translation>den Namen lesen: %1</translation>
    </message>
    <message>
        <source>create and delete services</source>
        <translation>Dienste anlegen und löschen</translation>
    </message>
    <message>
        <source>see the list of services</source>
        <translation>die Liste der Dienste sehen</translation>
    </message>
    <message>
        <source>see %1 in the list of services</source>
        <translation>in der Liste der Dienste sehen: %1</translation>
    </message>
    <message>
        <source>see services and how they run</source>
        <translation>Dienste sehen und wie sie laufen</translation>
    </message>
    <message>
        <source>see how %1 runs</source>
        <translation>sehen, wie es läuft: %1</translation>
    </message>
    <message>
        <source>read the names of services</source>
        <translation>Namen von Diensten lesen</translation>
    </message>
    <message>
        <source>use services</source>
        <translation>Dienste benutzen</translation>
    </message>
    <message>
        <source>use %1</source>
        <translation>benutzen: %1</translation>
    </message>
    <message>
        <source>see and revoke what is shared with people</source>
        <translation>sehen und widerrufen, was mit Personen geteilt ist</translation>
    </message>
    <message>
        <source>see and revoke what is shared with %1</source>
        <translation>sehen und widerrufen, was geteilt ist mit %1</translation>
    </message>
    <message>
        <source>see and leave what is shared with them</source>
        <translation>sehen und verlassen, was mit einem geteilt ist</translation>
    </message>
    <message>
        <source>see what is shared with people</source>
        <translation>sehen, was mit Personen geteilt ist</translation>
    </message>
    <message>
        <source>see what is shared with %1</source>
        <translation>sehen, was geteilt ist mit %1</translation>
    </message>
    <message>
        <source>see what is shared with them</source>
        <translation>sehen, was mit einem geteilt ist</translation>
    </message>
    <message>
        <source>see and revoke what is shared with groups</source>
        <translation>sehen und widerrufen, was mit Gruppen geteilt ist</translation>
    </message>
    <message>
        <source>see what is shared with groups</source>
        <translation>sehen, was mit Gruppen geteilt ist</translation>
    </message>
    <message>
        <source>see how servers are shared</source>
        <translation>sehen, wie Server geteilt sind</translation>
    </message>
    <message>
        <source>see how servers of %1 are shared</source>
        <translation>sehen, wie Server geteilt sind von %1</translation>
    </message>
    <message>
        <source>see how their own servers are shared</source>
        <translation>sehen, wie die eigenen Server geteilt sind</translation>
    </message>
    <message>
        <source>share servers with others</source>
        <translation>Server mit anderen teilen</translation>
    </message>
    <message>
        <source>share servers of %1 with others</source>
        <translation>Server mit anderen teilen von %1</translation>
    </message>
    <message>
        <source>share their own servers with others</source>
        <translation>die eigenen Server mit anderen teilen</translation>
    </message>
    <message>
        <source>read and change the routes of the proxy</source>
        <translation>die Wege des Proxys lesen und ändern</translation>
    </message>
    <message>
        <source>shut the hub down</source>
        <translation>den Hub herunterfahren</translation>
    </message>
    <message>
        <source>read what the hub runs on</source>
        <translation>lesen, worauf der Hub läuft</translation>
    </message>
    <message>
        <source>read the hub&apos;s metrics</source>
        <translation>die Metriken des Hubs lesen</translation>
    </message>
    <message>
        <source>read everything of their own</source>
        <translation>alles Eigene lesen</translation>
    </message>
    <message>
        <source>open the administration page and act on servers</source>
        <translation>die Verwaltungsseite öffnen und mit Servern umgehen</translation>
    </message>
    <message>
        <source>act on servers of %1</source>
        <translation>mit Servern umgehen von %1</translation>
    </message>
    <message>
        <source>act on their own servers</source>
        <translation>mit den eigenen Servern umgehen</translation>
    </message>
</context>
<context>
    <name>ScopeTree</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Roles, tokens, services, hub</source>
        <translation>Rollen, Tokens, Dienste, Hub</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Whole sets</source>
        <translation>Ganze Mengen</translation>
    </message>
    <message>
        <source>This hub&apos;s own</source>
        <translation>Eigene dieses Hubs</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scopes</source>
        <translation>
            <numerusform>%Ln Scope</numerusform>
            <numerusform>%Ln Scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln more in newer releases</source>
        <translation>
            <numerusform>%1, %Ln weiterer in neueren Versionen</numerusform>
            <numerusform>%1, %Ln weitere in neueren Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>not on this hub, %1</source>
        <translation>nicht auf diesem Hub, %1</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>enthalten</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Lets its holder</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>For which objects</source>
        <translation>Für welche Objekte</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>StagedWords</name>
    <message numerus="yes">
        <source>%Ln changes staged</source>
        <translation>
            <numerusform>%Ln Änderung vorgemerkt</numerusform>
            <numerusform>%Ln Änderungen vorgemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln take effect at once</source>
        <translation>
            <numerusform>%Ln wirkt sofort</numerusform>
            <numerusform>%Ln wirken sofort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln after a restart of the hub</source>
        <translation>
            <numerusform>%Ln nach einem Neustart des Hubs</numerusform>
            <numerusform>%Ln nach einem Neustart des Hubs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two counts beside each other</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No group that could be used gives this role.</source>
        <translation>Keine brauchbare Gruppe gibt diese Rolle.</translation>
    </message>
    <message>
        <source>The group gives just this role, so joining it acts at once.</source>
        <translation>Die Gruppe gibt nur diese Rolle; der Beitritt wirkt sofort.</translation>
    </message>
    <message>
        <source>The group would give further roles as well.</source>
        <translation>Die Gruppe gäbe noch weitere Rollen.</translation>
    </message>
    <message>
        <source>The group would give %1 as well.</source>
        <translation>Die Gruppe gäbe auch %1.</translation>
    </message>
    <message>
        <source>This console’s token may not change the members of the group.</source>
        <translation>Das Token dieser Konsole darf die Mitglieder der Gruppe nicht ändern.</translation>
    </message>
    <message>
        <source>The hub’s sign-in manages the groups, so a change here would not last.</source>
        <translation>Die Anmeldung des Hubs verwaltet die Gruppen; eine Änderung hier hielte nicht.</translation>
    </message>
    <message>
        <source>The role admin of a person is their administrator’s flag.</source>
        <translation>Die Rolle admin einer Person ist ihr Administrator-Kennzeichen.</translation>
    </message>
    <message>
        <source>The role is held already.</source>
        <translation>Die Rolle ist schon vergeben.</translation>
    </message>
    <message>
        <source>The hub does not know this name.</source>
        <translation>Der Hub kennt diesen Namen nicht.</translation>
    </message>
    <message>
        <source>The hub does not know this role.</source>
        <translation>Der Hub kennt diese Rolle nicht.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Hubs</source>
        <translation>Hubs</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>hubs</source>
        <translation>Hubs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hub</source>
        <translation>
            <numerusform>%Ln Hub</numerusform>
            <numerusform>%Ln Hubs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hubs</source>
        <translation>
            <numerusform>%Ln Hub</numerusform>
            <numerusform>%Ln Hubs</numerusform>
        </translation>
    </message>
    <message>
        <source>No hub yet</source>
        <translation>Noch kein Hub</translation>
    </message>
    <message>
        <source>Connect one to see its people, groups and roles, or import a folder of configuration files.</source>
        <translation>Verbinden Sie einen, um seine Leute, Gruppen und Rollen zu sehen, oder lesen Sie einen Ordner mit Konfigurationsdateien ein.</translation>
    </message>
    <message>
        <source>Hub administrators</source>
        <translation>Hub-Administratoren</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln administrator</source>
        <translation>
            <numerusform>%Ln Administrator</numerusform>
            <numerusform>%Ln Administratoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln administrators</source>
        <translation>
            <numerusform>%Ln Administrator</numerusform>
            <numerusform>%Ln Administratoren</numerusform>
        </translation>
    </message>
    <message>
        <source>No administrator recorded</source>
        <translation>Kein Administrator verzeichnet</translation>
    </message>
    <message>
        <source>Representatives become the first administrators of their hubs.</source>
        <translation>Vertretungen werden die ersten Administratoren ihrer Hubs.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>No users known</source>
        <translation>Keine Benutzer bekannt</translation>
    </message>
    <message>
        <source>Users appear here after the first pull of a hub.</source>
        <translation>Benutzer erscheinen hier nach dem ersten Abruf eines Hubs.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>No groups known</source>
        <translation>Keine Gruppen bekannt</translation>
    </message>
    <message>
        <source>Groups appear here after the first pull of a hub that has some.</source>
        <translation>Gruppen erscheinen hier nach dem ersten Abruf eines Hubs, der welche hat.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>services</source>
        <translation>Dienste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln service</source>
        <translation>
            <numerusform>%Ln Dienst</numerusform>
            <numerusform>%Ln Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln Dienst</numerusform>
            <numerusform>%Ln Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>No services known</source>
        <translation>Keine Dienste bekannt</translation>
    </message>
    <message>
        <source>Services appear here after the first pull of a hub that has some.</source>
        <translation>Dienste erscheinen hier nach dem ersten Abruf eines Hubs, der welche hat.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>Server</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server</source>
        <translation>
            <numerusform>%Ln Server</numerusform>
            <numerusform>%Ln Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln servers</source>
        <translation>
            <numerusform>%Ln Server</numerusform>
            <numerusform>%Ln Server</numerusform>
        </translation>
    </message>
    <message>
        <source>No server was running</source>
        <translation>Kein Server lief</translation>
    </message>
    <message>
        <source>Servers that run during a pull are listed here.</source>
        <translation>Server, die während eines Abrufs laufen, stehen hier.</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Gemeinschaften</translation>
    </message>
    <message>
        <source>community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>communities</source>
        <translation>Gemeinschaften</translation>
    </message>
    <message numerus="yes">
        <source>%Ln community</source>
        <translation>
            <numerusform>%Ln Gemeinschaft</numerusform>
            <numerusform>%Ln Gemeinschaften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln communities</source>
        <translation>
            <numerusform>%Ln Gemeinschaft</numerusform>
            <numerusform>%Ln Gemeinschaften</numerusform>
        </translation>
    </message>
    <message>
        <source>No community yet</source>
        <translation>Noch keine Gemeinschaft</translation>
    </message>
    <message>
        <source>A community owns hubs and has one or two representatives.</source>
        <translation>Eine Gemeinschaft hat Hubs und eine oder zwei Vertretungen.</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>Vertretungen</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>representatives</source>
        <translation>Vertretungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln representative</source>
        <translation>
            <numerusform>%Ln Vertretung</numerusform>
            <numerusform>%Ln Vertretungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln representatives</source>
        <translation>
            <numerusform>%Ln Vertretung</numerusform>
            <numerusform>%Ln Vertretungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No representative yet</source>
        <translation>Noch keine Vertretung</translation>
    </message>
    <message>
        <source>An active community has one or two representatives.</source>
        <translation>Eine aktive Gemeinschaft hat eine oder zwei Vertretungen.</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreement</source>
        <translation>
            <numerusform>%Ln Vereinbarung</numerusform>
            <numerusform>%Ln Vereinbarungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreements</source>
        <translation>
            <numerusform>%Ln Vereinbarung</numerusform>
            <numerusform>%Ln Vereinbarungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No agreement yet</source>
        <translation>Noch keine Vereinbarung</translation>
    </message>
    <message>
        <source>An agreement says which responsibilities a community has, and at what fee.</source>
        <translation>Eine Vereinbarung sagt, welche Zuständigkeiten eine Gemeinschaft hat, und zu welcher Gebühr.</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>Zuständigkeiten</translation>
    </message>
    <message>
        <source>responsibility</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>responsibilities</source>
        <translation>Zuständigkeiten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln responsibility</source>
        <translation>
            <numerusform>%Ln Zuständigkeit</numerusform>
            <numerusform>%Ln Zuständigkeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln responsibilities</source>
        <translation>
            <numerusform>%Ln Zuständigkeit</numerusform>
            <numerusform>%Ln Zuständigkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>No responsibilities</source>
        <translation>Keine Zuständigkeiten</translation>
    </message>
    <message>
        <source>The thirteen come with a new file.</source>
        <translation>Die dreizehn kommen mit einer neuen Datei.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody in a team yet</source>
        <translation>Noch niemand in einem Team</translation>
    </message>
    <message>
        <source>The service team has four teams; a person may be in several.</source>
        <translation>Das Serviceteam hat vier Teams; eine Person kann in mehreren sein.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Everybody whom this service knows by name.</source>
        <translation>Alle, die dieser Dienst mit Namen kennt.</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>Tickets</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket</source>
        <translation>
            <numerusform>%Ln Ticket</numerusform>
            <numerusform>%Ln Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets</source>
        <translation>
            <numerusform>%Ln Ticket</numerusform>
            <numerusform>%Ln Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket yet</source>
        <translation>Noch kein Ticket</translation>
    </message>
    <message>
        <source>Representatives file requests here; outages may be reported by anybody.</source>
        <translation>Vertretungen stellen hier Anfragen; Ausfälle darf jeder melden.</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Offene Tickets</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Nichts offen</translation>
    </message>
    <message>
        <source>Every ticket is resolved or closed.</source>
        <translation>Jedes Ticket ist gelöst oder geschlossen.</translation>
    </message>
    <message>
        <source>Tickets that need approval</source>
        <translation>Tickets, die eine Freigabe brauchen</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>Nichts wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Requests of people who are not representatives wait here for one.</source>
        <translation>Anfragen von Leuten, die keine Vertretung sind, warten hier auf eine.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>No incident</source>
        <translation>Keine Störung</translation>
    </message>
    <message>
        <source>Outages that somebody reported are listed here.</source>
        <translation>Ausfälle, die jemand gemeldet hat, stehen hier.</translation>
    </message>
    <message>
        <source>Role definitions</source>
        <translation>Rollendefinitionen</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln role</source>
        <translation>
            <numerusform>%Ln Rolle</numerusform>
            <numerusform>%Ln Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln roles</source>
        <translation>
            <numerusform>%Ln Rolle</numerusform>
            <numerusform>%Ln Rollen</numerusform>
        </translation>
    </message>
    <message>
        <source>No role yet</source>
        <translation>Noch keine Rolle</translation>
    </message>
    <message>
        <source>Roles come from a hub&apos;s configuration file; a pull shows the names that are in use.</source>
        <translation>Rollen kommen aus der Konfigurationsdatei eines Hubs; ein Abruf zeigt die Namen, die in Gebrauch sind.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Noch wurde nichts geändert</translation>
    </message>
    <message>
        <source>Every change is kept here with who, when, before and after.</source>
        <translation>Jede Änderung steht hier: wer, wann, davor und danach.</translation>
    </message>
    <message>
        <source>Custom scopes</source>
        <translation>Eigene Scopes</translation>
    </message>
    <message>
        <source>custom scope</source>
        <translation>eigener Scope</translation>
    </message>
    <message>
        <source>custom scopes</source>
        <translation>eigene Scopes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln custom scope</source>
        <translation>
            <numerusform>%Ln eigener Scope</numerusform>
            <numerusform>%Ln eigene Scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln custom scopes</source>
        <translation>
            <numerusform>%Ln eigener Scope</numerusform>
            <numerusform>%Ln eigene Scopes</numerusform>
        </translation>
    </message>
    <message>
        <source>No custom scopes known</source>
        <translation>Keine eigenen Scopes bekannt</translation>
    </message>
    <message>
        <source>Scopes that a hub defines for its services come from its configuration.</source>
        <translation>Scopes, die ein Hub für seine Dienste definiert, kommen aus seiner Konfiguration.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>No tokens were read yet</source>
        <translation>Noch wurden keine Tokens gelesen</translation>
    </message>
    <message>
        <source>A hub tells a person&apos;s tokens when it is asked about that person.</source>
        <translation>Ein Hub nennt die Tokens einer Person, wenn er nach ihr gefragt wird.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Roles, groups and people of this hub look as they should.</source>
        <translation>Rollen, Gruppen und Personen dieses Hubs sehen aus, wie sie sollen.</translation>
    </message>
    <message>
        <source>Staged changes</source>
        <translation>Vorgemerkte Änderungen</translation>
    </message>
    <message>
        <source>staged change</source>
        <translation>vorgemerkte Änderung</translation>
    </message>
    <message>
        <source>staged changes</source>
        <translation>vorgemerkte Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged change</source>
        <translation>
            <numerusform>%Ln vorgemerkte Änderung</numerusform>
            <numerusform>%Ln vorgemerkte Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged changes</source>
        <translation>
            <numerusform>%Ln vorgemerkte Änderung</numerusform>
            <numerusform>%Ln vorgemerkte Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <translation>Nichts ist vorgemerkt</translation>
    </message>
    <message>
        <source>Changes to a hub are collected here and reviewed before anything is sent.</source>
        <translation>Änderungen an einem Hub werden hier gesammelt und durchgesehen, bevor etwas gesendet wird.</translation>
    </message>
</context>
<context>
    <name>TokenDetails</name>
    <message>
        <source>What is doubtful</source>
        <translation>Was zweifelhaft ist</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Was es darf</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Nothing but telling whose it is</source>
        <translation>Nichts, als zu sagen, wem es gehört</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>As the hub told %1; never more than its owner may</source>
        <comment>%1: how long ago</comment>
        <translation>Wie der Hub %1 sagte; nie mehr, als sein Eigentümer darf</translation>
    </message>
    <message>
        <source>Tokens are revoked by their owner or an administrator, on the hub: nothing here is staged.</source>
        <translation>Tokens widerruft ihr Eigentümer oder ein Administrator auf dem Hub; hier wird nichts vorgemerkt.</translation>
    </message>
</context>
<context>
    <name>Wish</name>
    <message numerus="yes">
        <source>Give %1 to %Ln bearers</source>
        <translation>
            <numerusform>%1 an %Ln geben</numerusform>
            <numerusform>%1 an %Ln geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %1 from %Ln bearers</source>
        <translation>
            <numerusform>%1 von %Ln nehmen</numerusform>
            <numerusform>%1 von %Ln nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln staged changes</source>
        <translation>
            <numerusform>%Ln vorgemerkte Änderung zurücknehmen</numerusform>
            <numerusform>%Ln vorgemerkte Änderungen zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln people to %1</source>
        <translation>
            <numerusform>%Ln Person zu %1 hinzufügen</numerusform>
            <numerusform>%Ln Personen zu %1 hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, and why nothing can be done</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 gets %2 as well</source>
        <comment>a name, and further roles</comment>
        <translation>%1 bekommt auch %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds it in %Ln ways: choose at the right which one to end, or press Delete for all</source>
        <translation>
            <numerusform>%1 hat sie auf %Ln Weg: rechts wählen, welcher enden soll, oder mit Entf alle</numerusform>
            <numerusform>%1 hat sie auf %Ln Wegen: rechts wählen, welcher enden soll, oder mit Entf alle</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody has this role</source>
        <translation>Alle haben diese Rolle</translation>
    </message>
    <message>
        <source>There is no other way</source>
        <translation>Es gibt keinen anderen Weg</translation>
    </message>
    <message>
        <source>%1 does not hold it</source>
        <translation>%1 hat sie nicht</translation>
    </message>
    <message>
        <source>It is not known whether %1 holds it</source>
        <translation>Ob %1 sie hat, ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>hubdesk::app::FileDocument</name>
    <message>
        <source>Forget hub %1</source>
        <translation>Hub %1 vergessen</translation>
    </message>
</context>
<context>
    <name>hubdesk::app::Session</name>
    <message>
        <source>Could not open %1</source>
        <translation>%1 ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Could not make the demonstration data</source>
        <translation>Die Demonstrationsdaten ließen sich nicht anlegen</translation>
    </message>
    <message>
        <source>Could not open the demonstration data</source>
        <translation>Die Demonstrationsdaten ließen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Everything was written to %1</source>
        <translation>Alles wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Could not write the copy</source>
        <translation>Die Kopie ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>The backup is in place; what was there before is a backup now</source>
        <translation>Die Sicherung ist eingesetzt; was davor da war, ist jetzt eine Sicherung</translation>
    </message>
    <message>
        <source>Could not restore the backup</source>
        <translation>Die Sicherung ließ sich nicht zurückholen</translation>
    </message>
    <message>
        <source>Could not read the certificate authorities of the preferences</source>
        <translation>Die Zertifizierungsstellen der Einstellungen ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Writing a copy to %1…</source>
        <translation>Eine Kopie wird nach %1 geschrieben…</translation>
    </message>
</context>
<context>
    <name>hubdesk::tables::TableModel</name>
    <message>
        <source>None</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %1 of %Ln records</source>
        <translation>
            <numerusform>%1 von %Ln Eintrag ändern</numerusform>
            <numerusform>%1 von %Ln Einträgen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a group of rows, then how many</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1: %2, not yet saved</source>
        <translation>%1: %2, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::AboutDialog</name>
    <message>
        <source>About Hubdesk</source>
        <translation>Über Hubdesk</translation>
    </message>
    <message>
        <source>A desktop console for the people who run managed JupyterHubs.</source>
        <translation>Eine Konsole für die Leute, die betreute JupyterHubs betreiben.</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, mit Qt %2</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Built on Qt (LGPL-3.0), SQLite (public domain), QtKeychain (BSD), yaml-cpp (MIT), ICU (Unicode). Icons by Lucide (ISC and MIT).</source>
        <translation>Gebaut auf Qt (LGPL-3.0), SQLite (gemeinfrei), QtKeychain (BSD), yaml-cpp (MIT), ICU (Unicode). Symbole von Lucide (ISC und MIT).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip and shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>two shortcuts</comment>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::AskAnswer</name>
    <message>
        <source>%1 %2</source>
        <comment>relation, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>as of the pull %1</source>
        <comment>age</comment>
        <translation>Stand des Abrufs %1</translation>
    </message>
    <message>
        <source>as of the pull %1, release assumed</source>
        <comment>age</comment>
        <translation>Stand des Abrufs %1, Version angenommen</translation>
    </message>
    <message>
        <source>from the configuration, never pulled</source>
        <translation>aus der Konfiguration, nie abgerufen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>yes or no, sentence</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>tick, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What would have to be known</source>
        <translation>Was man wissen müsste</translation>
    </message>
    <message>
        <source>One way only: any link taken out ends it.</source>
        <translation>Nur ein Weg: ohne eines der Glieder endet er.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n further ways.</source>
        <translation>
            <numerusform>Es gibt mehr als einen weiteren Weg.</numerusform>
            <numerusform>Es gibt mehr als %n weitere Wege.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n further ways; each would have to end.</source>
        <translation>
            <numerusform>Es gibt einen weiteren Weg; auch er müsste enden.</numerusform>
            <numerusform>Es gibt %n weitere Wege; jeder müsste enden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No small change would allow it.</source>
        <translation>Keine kleine Änderung würde es erlauben.</translation>
    </message>
    <message>
        <source>Smallest changes that would allow it</source>
        <translation>Kleinste Änderungen, die es erlauben würden</translation>
    </message>
    <message>
        <source>Also gives</source>
        <translation>Gibt außerdem</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Wem</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nichts weiter</translation>
    </message>
    <message numerus="yes">
        <source>%n further rights</source>
        <translation>
            <numerusform>ein weiteres Recht</numerusform>
            <numerusform>%n weitere Rechte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>eine Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Vormerken: %1</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>change, what it also gives, to whom</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>A hub tells which roles somebody holds, never what a role contains: that is in its configuration file. Import it, or ask whoever runs the hub for it.</source>
        <translation>Ein Hub sagt, welche Rollen jemand hat, nie, was eine Rolle enthält: das steht in seiner Konfiguration. Lesen Sie sie ein, oder bitten Sie den Betreiber darum.</translation>
    </message>
    <message>
        <source>Import configuration…</source>
        <translation>Konfiguration einlesen…</translation>
    </message>
    <message>
        <source>Ask for the definitions…</source>
        <translation>Um die Definitionen bitten…</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::AskChain</name>
    <message>
        <source>%1 %2</source>
        <comment>relation, name</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::AskPage</name>
    <message>
        <source>Choose who, what and on whom; the answer comes with its reasons.</source>
        <translation>Wählen, wer, was und bei wem; die Antwort kommt mit ihren Gründen.</translation>
    </message>
    <message>
        <source>Who can %1?</source>
        <comment>action</comment>
        <translation>Wer darf: %1?</translation>
    </message>
    <message>
        <source>Who can %1 of %2?</source>
        <comment>action, whose</comment>
        <translation>Wer darf: %1 (%2)?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>eine Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>ein Dienst</numerusform>
            <numerusform>%n Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>ein Token</numerusform>
            <numerusform>%n Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody on this hub</source>
        <translation>Alle auf diesem Hub</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln more it is not known, because roles’ scopes are missing.</source>
        <translation>
            <numerusform>Von einer weiteren Person ist es nicht bekannt, weil Scopes von Rollen fehlen.</numerusform>
            <numerusform>Von %Ln weiteren ist es nicht bekannt, weil Scopes von Rollen fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>person, user name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und eine weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What may %1 do?</source>
        <translation>Was darf %1?</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>JupyterHub fails for it: %1</source>
        <translation>JupyterHub scheitert dabei: %1</translation>
    </message>
    <message>
        <source>Nothing that is known.</source>
        <translation>Nichts, was bekannt wäre.</translation>
    </message>
    <message>
        <source>The list may be too short. Not known:</source>
        <translation>Die Liste ist vielleicht zu kurz. Nicht bekannt:</translation>
    </message>
    <message>
        <source>Asked before</source>
        <translation>Zuvor gefragt</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>So that it is allowed: %1</source>
        <translation>Damit es erlaubt ist: %1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>Who can…</source>
        <translation>Wer darf …</translation>
    </message>
    <message>
        <source>Everybody who can do what the sentence says</source>
        <translation>Alle, die tun dürfen, was der Satz sagt</translation>
    </message>
    <message>
        <source>All rights…</source>
        <translation>Alle Rechte …</translation>
    </message>
    <message>
        <source>Everything that the person, group, service or token may do</source>
        <translation>Alles, was Person, Gruppe, Dienst oder Token darf</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>do something</source>
        <translation>etwas tun</translation>
    </message>
    <message>
        <source>whom or what</source>
        <translation>wem oder was</translation>
    </message>
    <message>
        <source>Can</source>
        <comment>begins the question: Can (who) (do what) of (whom)?</comment>
        <translation>Darf</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>With changes</source>
        <translation>Mit Änderungen</translation>
    </message>
    <message>
        <source>Or paste the message a person got, e.g. “403: Action is not authorized … requires any of [admin:users]”</source>
        <translation>Oder die Meldung einfügen, die jemand bekam, etwa „403: Action is not authorized … requires any of [admin:users]“</translation>
    </message>
    <message>
        <source>The message a person got</source>
        <translation>Die Meldung, die jemand bekam</translation>
    </message>
    <message numerus="yes">
        <source>With %n changes</source>
        <translation>
            <numerusform>Mit einer Änderung</numerusform>
            <numerusform>Mit %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is staged for this hub</source>
        <translation>Für diesen Hub ist nichts vorgemerkt</translation>
    </message>
    <message>
        <source>The message does not say on what: choose it above.</source>
        <translation>Die Meldung sagt nicht, woran: oben wählen.</translation>
    </message>
    <message>
        <source>The message does not say who got it: choose them above.</source>
        <translation>Die Meldung sagt nicht, wer sie bekam: oben wählen.</translation>
    </message>
    <message>
        <source>Asked most</source>
        <translation>Am häufigsten gefragt</translation>
    </message>
    <message>
        <source>Every scope</source>
        <translation>Alle Scopes</translation>
    </message>
    <message>
        <source>No scope has this name or meaning.</source>
        <translation>Kein Scope heißt so oder bedeutet das.</translation>
    </message>
    <message>
        <source>of</source>
        <comment>Can (who) (open the server) of (whom)?</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>for</source>
        <comment>Can (who) (right) for (whom)?</comment>
        <translation>für</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::AskPicker</name>
    <message>
        <source>%1: %2</source>
        <comment>what is picked, and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>Tippen, um zu suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::AssignDialog</name>
    <message>
        <source>Assign role</source>
        <translation>Rolle zuweisen</translation>
    </message>
    <message>
        <source>The &amp;other way</source>
        <translation>Auf dem &amp;anderen Weg</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Name on the hub</source>
        <translation>&amp;Name auf dem Hub</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>R&amp;olle</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is staged, and when it acts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Careful: %1 has characters that cannot be seen or be told apart from others.</source>
        <translation>Vorsicht: %1 hat Zeichen, die man nicht sieht oder nicht von anderen unterscheiden kann.</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::AssignmentsPage</name>
    <message>
        <source>Assign role…</source>
        <translation>Rolle zuweisen…</translation>
    </message>
    <message>
        <source>Paste class list…</source>
        <translation>Kursliste einfügen…</translation>
    </message>
    <message>
        <source>Add the people of a list to a group</source>
        <translation>Die Personen einer Liste in eine Gruppe aufnehmen</translation>
    </message>
    <message>
        <source>Give a role to a person, a group or a service</source>
        <translation>Eine Rolle an eine Person, eine Gruppe oder einen Dienst geben</translation>
    </message>
    <message>
        <source>Details of the current cell</source>
        <translation>Einzelheiten der aktuellen Zelle</translation>
    </message>
    <message>
        <source>Filter people and groups</source>
        <translation>Personen und Gruppen filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Beyond user only</source>
        <translation>Nur über user hinaus</translation>
    </message>
    <message>
        <source>Only people who hold more than the role user</source>
        <translation>Nur Personen, die mehr als die Rolle user haben</translation>
    </message>
    <message>
        <source>Staged only</source>
        <translation>Nur Vorgemerktes</translation>
    </message>
    <message>
        <source>Only whom a staged change is about</source>
        <translation>Nur wen eine vorgemerkte Änderung betrifft</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Alle Rollen</translation>
    </message>
    <message>
        <source>Give %1</source>
        <translation>%1 geben</translation>
    </message>
    <message>
        <source>Give %1 the other way</source>
        <translation>%1 auf dem anderen Weg geben</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Take %1 at the source</source>
        <translation>%1 an der Quelle nehmen</translation>
    </message>
    <message>
        <source>Staged: %1</source>
        <translation>Vorgemerkt: %1</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nichts ist gewählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown, rows there are</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Choose the roles shown</source>
        <translation>Gezeigte Rollen wählen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::BeforeAfter</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::BreakingLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::BulkDialog</name>
    <message>
        <source>Edit a field</source>
        <translation>Ein Feld bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>The new value goes to all %n selected rows, as one step that can be undone.</source>
        <translation>
            <numerusform>Der neue Wert geht in die gewählte Zeile, als ein Schritt, der sich zurücknehmen lässt.</numerusform>
            <numerusform>Der neue Wert geht in alle %n gewählten Zeilen, als ein Schritt, der sich zurücknehmen lässt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message numerus="yes">
        <source>Set in %n rows</source>
        <translation>
            <numerusform>In %n Zeile setzen</numerusform>
            <numerusform>In %n Zeilen setzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::CellDelegate</name>
    <message>
        <source>This value cannot be taken</source>
        <translation>Dieser Wert geht nicht</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ClassListDialog</name>
    <message>
        <source>Paste class list</source>
        <translation>Kursliste einfügen</translation>
    </message>
    <message>
        <source>One person a line, by user name or e-mail address; a table copied from a spreadsheet will do.</source>
        <translation>Eine Person je Zeile, mit Benutzernamen oder E-Mail-Adresse; auch eine Tabelle aus einer Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Class list</source>
        <translation>Kursliste</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>On this hub</source>
        <translation>Auf diesem Hub</translation>
    </message>
    <message>
        <source>Add to the &amp;group</source>
        <translation>In die &amp;Gruppe aufnehmen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>%1 is a member already</source>
        <translation>%1 ist schon Mitglied</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>not a user of this hub</source>
        <translation>auf diesem Hub nicht bekannt</translation>
    </message>
    <message>
        <source>The hub has no group of this name.</source>
        <translation>Der Hub hat keine Gruppe dieses Namens.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are added.</source>
        <translation>
            <numerusform>%Ln Person kommt hinzu.</numerusform>
            <numerusform>%Ln Personen kommen hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines name nobody on this hub and are left out.</source>
        <translation>
            <numerusform>%Ln Zeile nennt niemanden auf diesem Hub und bleibt weg.</numerusform>
            <numerusform>%Ln Zeilen nennen niemanden auf diesem Hub und bleiben weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – hard to tell from another name</source>
        <translation>%1 – kaum von einem anderen Namen zu unterscheiden</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::CommandPalette</name>
    <message>
        <source>An action, a list, a person, a hub, a ticket</source>
        <translation>Eine Aktion, eine Liste, eine Person, ein Hub, ein Ticket</translation>
    </message>
    <message>
        <source>Find a command or a record</source>
        <translation>Einen Befehl oder Eintrag finden</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>&gt; actions   @ people   # tickets   : hubs and communities</source>
        <translation>&gt; Aktionen   @ Personen   # Tickets   : Hubs und Gemeinschaften</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation>Hubs</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Gemeinschaften</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>page and view</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ComparePage</name>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
    <message>
        <source>First role</source>
        <translation>Erste Rolle</translation>
    </message>
    <message>
        <source>Second role</source>
        <translation>Zweite Rolle</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anderes</translation>
    </message>
    <message>
        <source>a role</source>
        <translation>eine Rolle</translation>
    </message>
    <message>
        <source>another role</source>
        <translation>eine andere Rolle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>with</source>
        <comment>compare (something) with (something else)</comment>
        <translation>mit</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message numerus="yes">
        <source>With %n staged</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Mit %n vorgemerkten</numerusform>
            <numerusform>Mit %n vorgemerkten</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <translation>Sicherung vom %1</translation>
    </message>
    <message>
        <source>The hub %1</source>
        <translation>Der Hub %1</translation>
    </message>
    <message>
        <source>Two people side by side</source>
        <translation>Zwei Personen nebeneinander</translation>
    </message>
    <message>
        <source>Choose two people, groups, services or tokens: what only one of them may do comes first.</source>
        <translation>Wählen Sie zwei Personen, Gruppen, Dienste oder Token: Was nur eines davon darf, steht zuerst.</translation>
    </message>
    <message>
        <source>Two roles side by side</source>
        <translation>Zwei Rollen nebeneinander</translation>
    </message>
    <message>
        <source>Choose two roles: whether one contains the other, and what is in one of them only.</source>
        <translation>Wählen Sie zwei Rollen: ob eine die andere enthält und was nur in einer steht.</translation>
    </message>
    <message numerus="yes">
        <source>With %n staged changes</source>
        <translation>
            <numerusform>Mit %n vorgemerkten Änderung</numerusform>
            <numerusform>Mit %n vorgemerkten Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <comment>people, services and tokens</comment>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln are shown</source>
        <translation>
            <numerusform>der erste wird gezeigt</numerusform>
            <numerusform>die ersten %Ln werden gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>The comparison is on the clipboard</source>
        <translation>Der Vergleich ist in der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ConnectDialog</name>
    <message>
        <source>Connect a hub</source>
        <translation>Einen Hub verbinden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Hubdesk reads only. Nothing on the hub is changed.</source>
        <translation>Hubdesk liest nur. Am Hub wird nichts geändert.</translation>
    </message>
    <message>
        <source>Connect and pull</source>
        <translation>Verbinden und abrufen</translation>
    </message>
    <message>
        <source>Test the address and the token first</source>
        <translation>Prüfen Sie zuerst die Adresse und das Token</translation>
    </message>
    <message>
        <source>as in the browser, for example https://hub.example.org/hub/home</source>
        <translation>wie im Browser, etwa https://hub.example.org/hub/home</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>taken from the address</source>
        <translation>aus der Adresse genommen</translation>
    </message>
    <message>
        <source>Name in this file</source>
        <translation>Name in dieser Datei</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The hub&apos;s page “Token” makes one. It is kept in the system&apos;s key store, never in the file or a log.</source>
        <translation>Die Seite „Token“ des Hubs stellt eines aus. Es liegt im Schlüsselspeicher des Systems, nie in der Datei oder einem Protokoll.</translation>
    </message>
    <message>
        <source>File with a token</source>
        <translation>Datei mit einem Token</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>I compared this fingerprint with whoever runs the hub; trust it:
%1</source>
        <translation>Ich habe diesen Fingerabdruck mit dem Betreiber des Hubs verglichen; ihm vertrauen:
%1</translation>
    </message>
    <message>
        <source>Accept only this certificate from now on:
%1</source>
        <translation>Von jetzt an nur dieses Zertifikat annehmen:
%1</translation>
    </message>
    <message>
        <source>Connect hub %1</source>
        <translation>Hub %1 verbinden</translation>
    </message>
    <message>
        <source>The token is kept until you quit</source>
        <translation>Das Token bleibt, bis Sie das Programm beenden</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ConversationPane</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier messages</source>
        <translation>
            <numerusform>%n frühere Nachricht zeigen</numerusform>
            <numerusform>%n frühere Nachrichten zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Noch keine Nachricht</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>Niemand Bekanntes</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::DetailsSection</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation>Ja: %1</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>Nein: %1</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::DifferenceView</name>
    <message>
        <source>What changes in the text</source>
        <translation>Was sich im Text ändert</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::DraftDialog</name>
    <message>
        <source>Roles as JupyterHub’s draft of spring 2021 had them. No release takes such a text as it was meant.</source>
        <translation>Rollen, wie sie der Entwurf von JupyterHub im Frühjahr 2021 hatte. Keine Version nimmt so einen Text, wie er gemeint war.</translation>
    </message>
    <message>
        <source>What it meant, and what became of it</source>
        <translation>Was es bedeutete und was daraus wurde</translation>
    </message>
    <message>
        <source>&amp;JupyterHub</source>
        <translation>&amp;JupyterHub</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Copy the released text</source>
        <translation>Text für die Version &amp;kopieren</translation>
    </message>
    <message>
        <source>Save and import…</source>
        <translation>Speichern und einlesen…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln roles</source>
        <translation>
            <numerusform>%Ln Rolle</numerusform>
            <numerusform>%Ln Rollen</numerusform>
        </translation>
    </message>
    <message>
        <source>What %1 meant in the draft</source>
        <translation>Was %1 im Entwurf bedeutete</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln, as far as their owners may the same</source>
        <translation>
            <numerusform>%Ln, soweit sein Eigentümer dasselbe darf</numerusform>
            <numerusform>%Ln, soweit ihre Eigentümer dasselbe dürfen</numerusform>
        </translation>
    </message>
    <message>
        <source>A group’s members had its role; whoever had a role of their own lost the default one by it.</source>
        <translation>Die Mitglieder einer Gruppe hatten ihre Rolle; wer eine eigene Rolle hatte, verlor dadurch die übliche.</translation>
    </message>
    <message>
        <source>What they say to it</source>
        <translation>Was sie dazu sagen</translation>
    </message>
    <message>
        <source>%1 starts with it</source>
        <translation>%1 startet damit</translation>
    </message>
    <message>
        <source>%1 refuses it: %2</source>
        <translation>%1 lehnt es ab: %2</translation>
    </message>
    <message>
        <source>The draft, on an empty hub,</source>
        <translation>Der Entwurf, auf einem leeren Hub,</translation>
    </message>
    <message>
        <source>JupyterHub %1</source>
        <translation>JupyterHub %1</translation>
    </message>
    <message>
        <source>JupyterHub %1, converted,</source>
        <translation>JupyterHub %1, umgeschrieben,</translation>
    </message>
    <message>
        <source>Before that, define in JupyterHub.services: %1</source>
        <translation>Davor in JupyterHub.services definieren: %1</translation>
    </message>
    <message>
        <source>What is different in JupyterHub %1</source>
        <translation>Was in JupyterHub %1 anders ist</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>place, what is different</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>The released text is on the clipboard</source>
        <translation>Der Text für die Version ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Save the released text</source>
        <translation>Text für die Version speichern</translation>
    </message>
    <message>
        <source>Configurations (*.py *.yaml *.yml *.json);;All files (*)</source>
        <translation>Konfigurationen (*.py *.yaml *.yml *.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::EditorFilter</name>
    <message>
        <source>Limit to</source>
        <translation>Begrenzen auf</translation>
    </message>
    <message>
        <source>Limit to…</source>
        <translation>Begrenzen auf …</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>Herausnehmen: %1</translation>
    </message>
    <message>
        <source>Take this limit out</source>
        <translation>Diese Begrenzung herausnehmen</translation>
    </message>
    <message>
        <source>Everything of this hub</source>
        <translation>Alles auf diesem Hub</translation>
    </message>
    <message>
        <source>Choose a scope to say for which objects it is.</source>
        <translation>Einen Scope wählen, um zu sagen, wofür er gilt.</translation>
    </message>
    <message>
        <source>%1 is not in this hub’s release.</source>
        <translation>%1 gibt es in der Version dieses Hubs nicht.</translation>
    </message>
    <message>
        <source>%1 comes with %2; it is limited there.</source>
        <translation>%1 kommt mit %2; begrenzt wird es dort.</translation>
    </message>
    <message>
        <source>%1 is not in this role. Limiting it puts it in.</source>
        <translation>%1 ist nicht in dieser Rolle. Begrenzen nimmt es auf.</translation>
    </message>
    <message>
        <source>%1 cannot be limited.</source>
        <translation>%1 lässt sich nicht begrenzen.</translation>
    </message>
    <message>
        <source>%1 is for:</source>
        <comment>a scope</comment>
        <translation>%1 gilt für:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und einer mehr</numerusform>
            <numerusform>und %n mehr</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::EditorPage</name>
    <message>
        <source>Stage this role</source>
        <translation>Rolle vormerken</translation>
    </message>
    <message>
        <source>Delete role</source>
        <translation>Rolle löschen</translation>
    </message>
    <message>
        <source>Stages that the configuration no longer defines it</source>
        <translation>Merkt vor, dass die Konfiguration sie nicht mehr definiert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Find a scope, or what it does</source>
        <translation>Einen Scope finden, oder was er tut</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In this role</source>
        <translation>In dieser Rolle</translation>
    </message>
    <message>
        <source>What this role means</source>
        <translation>Was diese Rolle bedeutet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The scopes are those of JupyterHub %1, because the hub’s release is not known</source>
        <translation>Die Scopes sind die von JupyterHub %1, weil die Version des Hubs nicht bekannt ist</translation>
    </message>
    <message>
        <source>The scopes are those that JupyterHub %1 knows</source>
        <translation>Die Scopes sind die, die JupyterHub %1 kennt</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
    <message>
        <source>A role of this hub’s configuration</source>
        <translation>Eine Rolle in der Konfiguration dieses Hubs</translation>
    </message>
    <message>
        <source>Role definition</source>
        <translation>Rollendefinition</translation>
    </message>
    <message>
        <source>A role is known by its name; clone it to have another one.</source>
        <translation>Eine Rolle kennt man am Namen; für einen anderen wird sie dupliziert.</translation>
    </message>
    <message>
        <source>JupyterHub would refuse this role; the reasons are at the right.</source>
        <translation>JupyterHub würde diese Rolle ablehnen; die Gründe stehen rechts.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Adds it to the staged changes; the hub is not touched.</source>
        <translation>Fügt sie den vorgemerkten Änderungen hinzu; der Hub bleibt unberührt.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>In this role %1</source>
        <translation>In dieser Rolle %1</translation>
    </message>
    <message>
        <source>Define the role %1</source>
        <translation>Rolle %1 definieren</translation>
    </message>
    <message>
        <source>Change the role %1</source>
        <translation>Rolle %1 ändern</translation>
    </message>
    <message>
        <source>The role %1 is staged</source>
        <translation>Die Rolle %1 ist vorgemerkt</translation>
    </message>
    <message>
        <source>Delete the role %1</source>
        <translation>Rolle %1 löschen</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>In einfachen Worten</translation>
    </message>
    <message>
        <source>What this role contains is not known: no hub tells, and its configuration was not imported. Staging defines it anew.</source>
        <translation>Was diese Rolle enthält, ist nicht bekannt: kein Hub sagt es, und die Konfiguration wurde nicht importiert. Vormerken definiert sie neu.</translation>
    </message>
    <message>
        <source>A person with this role gains nothing by it.</source>
        <translation>Wer diese Rolle hat, gewinnt nichts dadurch.</translation>
    </message>
    <message>
        <source>A person with this role</source>
        <translation>Wer diese Rolle hat</translation>
    </message>
    <message>
        <source>may not %1</source>
        <comment>what a scope allows</comment>
        <translation>darf nicht: %1</translation>
    </message>
    <message>
        <source>JupyterHub would refuse it</source>
        <translation>JupyterHub würde sie ablehnen</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>scope, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Wer sie hat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people, directly or through a group</source>
        <translation>
            <numerusform>eine Person, direkt oder über eine Gruppe</numerusform>
            <numerusform>%Ln Personen, direkt oder über eine Gruppe</numerusform>
        </translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und mehr</translation>
    </message>
    <message>
        <source>This edit</source>
        <translation>Diese Änderung</translation>
    </message>
    <message>
        <source>No scope is added or taken out.</source>
        <translation>Kein Scope kommt hinzu oder fällt weg.</translation>
    </message>
    <message>
        <source>adds %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>takes out %1</source>
        <translation>entfällt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people gain something, with all that is staged</source>
        <translation>
            <numerusform>Eine Person gewinnt etwas, mit allem Vorgemerkten</numerusform>
            <numerusform>%Ln Personen gewinnen etwas, mit allem Vorgemerkten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people lose something, with all that is staged</source>
        <translation>
            <numerusform>Eine Person verliert etwas, mit allem Vorgemerkten</numerusform>
            <numerusform>%Ln Personen verlieren etwas, mit allem Vorgemerkten</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes effect after a restart of the hub.</source>
        <translation>Es wirkt nach einem Neustart des Hubs.</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::EditorTree</name>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::EscalationPage</name>
    <message>
        <source>Members of %1</source>
        <translation>Mitglieder von %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und noch jemand</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>ein Dienst</numerusform>
            <numerusform>%Ln Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>eine Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>ein Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · only under a condition</source>
        <comment>who, steps</comment>
        <translation>%1 · %2 · nur unter einer Bedingung</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, steps</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Ways nobody granted on purpose</source>
        <translation>Wege, die niemand gewollt hat</translation>
    </message>
    <message>
        <source>The current way, step by step</source>
        <translation>Der aktuelle Weg, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Choose a way to see its steps and what would close it.</source>
        <translation>Einen Weg wählen, um seine Schritte zu sehen und was ihn schließt.</translation>
    </message>
    <message>
        <source>From</source>
        <comment>from whom to administrator</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>irgendwem</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Everything in view</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Looking for ways…</source>
        <translation>Sucht nach Wegen …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, steps</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No way that nobody granted</source>
        <translation>Kein Weg, den niemand gewollt hat</translation>
    </message>
    <message>
        <source>Among what is known. Some roles’ scopes are not: import the hub’s configuration to be sure.</source>
        <translation>Soweit bekannt. Die Scopes einiger Rollen sind es nicht: mit der Konfiguration des Hubs ist es sicher.</translation>
    </message>
    <message>
        <source>Only those who are meant to be administrators can become one.</source>
        <translation>Nur wer es soll, kann Administrator werden.</translation>
    </message>
    <message>
        <source>Graphviz is not installed</source>
        <translation>Graphviz ist nicht installiert</translation>
    </message>
    <message>
        <source>The graph was not drawn</source>
        <translation>Der Graph wurde nicht gezeichnet</translation>
    </message>
    <message>
        <source>With its program dot the ways are drawn here. The list beside says the same.</source>
        <translation>Mit seinem Programm dot werden die Wege hier gezeichnet. Die Liste daneben sagt dasselbe.</translation>
    </message>
    <message>
        <source>Graphviz took too long or answered oddly. The list beside says the same.</source>
        <translation>Graphviz brauchte zu lange oder antwortete merkwürdig. Die Liste daneben sagt dasselbe.</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>by %1, which reaches %2</source>
        <comment>scope, whom</comment>
        <translation>durch %1, reicht bis: %2</translation>
    </message>
    <message>
        <source>by %1 of the role %2, which reaches %3</source>
        <comment>scope, role, whom</comment>
        <translation>durch %1 der Rolle %2, reicht bis: %3</translation>
    </message>
    <message>
        <source>only if a token or a session lies there</source>
        <translation>nur wenn dort ein Token oder eine Sitzung liegt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Any one of these closes it</source>
        <translation>Jedes davon schließt ihn</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probiert …</translation>
    </message>
    <message>
        <source>No change of one or two steps closes it.</source>
        <translation>Keine Änderung aus ein oder zwei Schritten schließt ihn.</translation>
    </message>
    <message>
        <source>nobody loses anything else</source>
        <translation>niemand verliert sonst etwas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people lose something by it</source>
        <translation>
            <numerusform>eine Person verliert dadurch etwas</numerusform>
            <numerusform>%Ln Personen verlieren dadurch etwas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Vormerken: %1</translation>
    </message>
    <message>
        <source>Close a way to administrator: %1</source>
        <translation>Einen Weg zum Administrator schließen: %1</translation>
    </message>
    <message>
        <source>Nobody meant this way to be open</source>
        <translation>Niemand wollte diesen Weg offen haben</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Every way with its steps, for a ticket or a mail</source>
        <translation>Jeder Weg mit seinen Schritten, für ein Ticket oder eine Mail</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from somebody to administrator</comment>
        <translation>zu</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Whole line: always. Dashed: only if the condition holds. Scissors: taking it away closes the way. Arrow keys walk the lines.</source>
        <translation>Ganze Linie: immer. Gestrichelt: nur wenn die Bedingung zutrifft. Schere: Wegnehmen schließt den Weg. Pfeiltasten gehen die Linien entlang.</translation>
    </message>
    <message>
        <source>Nothing that is granted leads from here to there.</source>
        <translation>Nichts, was gewährt ist, führt von hier nach dort.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when it acts, who loses something</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The ways are on the clipboard</source>
        <translation>Die Wege sind in der Zwischenablage</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>only after the hub’s next restart</source>
        <translation>erst nach dem nächsten Neustart des Hubs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could</source>
        <comment>how many people and services</comment>
        <translation>%1 könnten es</translation>
    </message>
    <message>
        <source>%1; there may be more: some roles’ scopes are not known</source>
        <comment>how many could</comment>
        <translation>%1; es können mehr sein: Scopes einiger Rollen sind nicht bekannt</translation>
    </message>
    <message>
        <source>%1; the first ways are shown</source>
        <comment>how many could</comment>
        <translation>%1; die ersten Wege werden gezeigt</translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <comment>number, who, how many and steps</comment>
        <translation>%1. %2 (%3)</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::EscalationView</name>
    <message>
        <source>Graph of the ways; the list beside it says the same</source>
        <translation>Graph der Wege; die Liste daneben sagt dasselbe</translation>
    </message>
    <message>
        <source>Way %1 · %2</source>
        <comment>number, who and what else is needed</comment>
        <translation>Weg %1 · %2</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ExportDialog</name>
    <message>
        <source>Export configuration</source>
        <translation>Konfiguration ausgeben</translation>
    </message>
    <message>
        <source>With what is &amp;staged and takes effect with a restart</source>
        <translation>Mit &amp;Vorgemerktem, das mit einem Neustart wirkt</translation>
    </message>
    <message>
        <source>What is known here of a hub’s roles, as a text for its configuration. The hub is not touched: whoever runs it puts the text in place and restarts it.</source>
        <translation>Was hier von den Rollen eines Hubs bekannt ist, als Text für seine Konfiguration. Der Hub bleibt unberührt: wer ihn betreibt, setzt den Text ein und startet ihn neu.</translation>
    </message>
    <message>
        <source>&amp;Hub</source>
        <translation>&amp;Hub</translation>
    </message>
    <message>
        <source>&amp;Written into</source>
        <translation>&amp;Geschrieben in</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>A new jupyterhub_config.py</source>
        <translation>Eine neue jupyterhub_config.py</translation>
    </message>
    <message>
        <source>New Helm values</source>
        <translation>Neue Helm-Werte</translation>
    </message>
    <message>
        <source>A new jupyterhub_config.json</source>
        <translation>Eine neue jupyterhub_config.json</translation>
    </message>
    <message>
        <source>No role definitions are known of any hub. Import a configuration first.</source>
        <translation>Von keinem Hub sind Rollen bekannt. Lesen Sie zuerst eine Konfiguration ein.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message numerus="yes">
        <source>A new text of %Ln lines.</source>
        <translation>
            <numerusform>Ein neuer Text von %Ln Zeile.</numerusform>
            <numerusform>Ein neuer Text von %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file says all of it already: nothing would change.</source>
        <translation>Die Datei sagt das alles schon: nichts würde sich ändern.</translation>
    </message>
    <message>
        <source>%1 and %2 in %3.</source>
        <comment>added lines, removed lines, file</comment>
        <translation>%1 und %2 in %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines added</source>
        <translation>
            <numerusform>%Ln Zeile dazu</numerusform>
            <numerusform>%Ln Zeilen dazu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines removed</source>
        <translation>
            <numerusform>%Ln Zeile weg</numerusform>
            <numerusform>%Ln Zeilen weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged changes are in it.</source>
        <translation>
            <numerusform>%Ln vorgemerkte Änderung ist darin.</numerusform>
            <numerusform>%Ln vorgemerkte Änderungen sind darin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read back, it says what was wanted.</source>
        <translation>Wieder eingelesen sagt er, was gewollt war.</translation>
    </message>
    <message>
        <source>Save configuration</source>
        <translation>Konfiguration speichern</translation>
    </message>
    <message>
        <source>Configurations (*.py *.yaml *.yml *.json);;All files (*)</source>
        <translation>Konfigurationen (*.py *.yaml *.yml *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>In %1 geschrieben</translation>
    </message>
    <message>
        <source>The text is on the clipboard</source>
        <translation>Der Text ist in der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::FieldEditor</name>
    <message>
        <source>year-month-day</source>
        <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>words with spaces between them</source>
        <translation>Wörter mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>number of the ticket</source>
        <translation>Nummer des Tickets</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine Angabe</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::Figure</name>
    <message>
        <source>%1: %2</source>
        <comment>name and number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose the columns shown</source>
        <translation>Die gezeigten Spalten wählen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::FindingsModel</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%1 – and %Ln alike</source>
        <translation>
            <numerusform>%1 – und ein gleicher Fall</numerusform>
            <numerusform>%1 – und %Ln gleiche Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>on the hub</source>
        <translation>auf dem Hub</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, line</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>JupyterHub refuses to start with a role that has a scope it does not know.</source>
        <translation>Mit einer Rolle, die einen unbekannten Scope hat, startet JupyterHub nicht.</translation>
    </message>
    <message>
        <source>The name comes from the draft of 2021 and never was in a release. JupyterHub refuses to start with it.</source>
        <translation>Der Name stammt aus dem Entwurf von 2021 und war nie in einer Version. Damit startet JupyterHub nicht.</translation>
    </message>
    <message>
        <source>Whoever signs in holds the role user. If it is redefined without self, nobody can start or open a server of their own, and it shows only after the restart.</source>
        <translation>Wer sich anmeldet, hat die Rolle user. Wird sie ohne self neu definiert, kann niemand den eigenen Server starten oder öffnen, und das zeigt sich erst nach dem Neustart.</translation>
    </message>
    <message>
        <source>The role admin always has every scope; a definition of one’s own stops the hub from starting.</source>
        <translation>Die Rolle admin hat immer alle Scopes; mit einer eigenen Definition startet der Hub nicht.</translation>
    </message>
    <message>
        <source>The hub does not start with this definition. The role is left out of every answer here.</source>
        <translation>Mit dieser Definition startet der Hub nicht. In allen Antworten hier fehlt die Rolle.</translation>
    </message>
    <message>
        <source>A filter that names nobody lets its holders do nothing, without any message. It is often a name with a typing error.</source>
        <translation>Ein Filter, der niemanden nennt, erlaubt nichts, ohne jede Meldung. Oft ist es ein vertippter Name.</translation>
    </message>
    <message>
        <source>Whoever holds it gains nothing by it, though it looks like a right.</source>
        <translation>Wer sie hat, gewinnt nichts, obwohl es wie ein Recht aussieht.</translation>
    </message>
    <message>
        <source>A role that nobody holds does nothing today, and whoever gets it later may not know what it contains.</source>
        <translation>Eine Rolle, die niemand hat, bewirkt heute nichts; wer sie später bekommt, weiß vielleicht nicht, was sie enthält.</translation>
    </message>
    <message>
        <source>Taking it from one side changes nothing, because it is still held through the other.</source>
        <translation>Sie auf einer Seite zu nehmen ändert nichts, weil sie über die andere bleibt.</translation>
    </message>
    <message>
        <source>Without a filter the scope reaches everybody on the hub, while the description speaks of one class.</source>
        <translation>Ohne Filter reicht der Scope zu allen auf dem Hub, während die Beschreibung von einem Kurs spricht.</translation>
    </message>
    <message>
        <source>The hub keeps roles that no configuration defines any more; what they contain cannot be known here.</source>
        <translation>Der Hub behält Rollen, die keine Konfiguration mehr definiert; was sie enthalten, lässt sich hier nicht wissen.</translation>
    </message>
    <message>
        <source>Taking somebody off the list of administrators does not take the flag: it stays in the hub’s database until it is revoked.</source>
        <translation>Jemanden von der Liste der Administratoren zu streichen nimmt das Kennzeichen nicht: es bleibt in der Datenbank des Hubs, bis es entzogen wird.</translation>
    </message>
    <message>
        <source>At the next sign-in the provider’s groups replace what was changed by hand.</source>
        <translation>Bei der nächsten Anmeldung ersetzen die Gruppen des Anbieters, was von Hand geändert wurde.</translation>
    </message>
    <message>
        <source>A name that looks like another may get what was meant for the other.</source>
        <translation>Ein Name, der wie ein anderer aussieht, bekommt vielleicht, was für den anderen gedacht war.</translation>
    </message>
    <message>
        <source>Whoever is put into the group holds its roles at once.</source>
        <translation>Wer in die Gruppe kommt, hat ihre Rollen sofort.</translation>
    </message>
    <message>
        <source>If somebody of this name ever signs in, they are an administrator at once.</source>
        <translation>Meldet sich je jemand dieses Namens an, ist er sofort Administrator.</translation>
    </message>
    <message>
        <source>A token that nobody uses can only be lost.</source>
        <translation>Ein Token, das niemand nutzt, kann nur verloren gehen.</translation>
    </message>
    <message>
        <source>It works until somebody revokes it, also for whoever finds it.</source>
        <translation>Es gilt, bis es jemand widerruft, auch für den, der es findet.</translation>
    </message>
    <message>
        <source>It has no more rights than its owner today, and all of them again if the owner becomes an administrator.</source>
        <translation>Heute kann es nicht mehr als sein Besitzer, aber wieder alles, wenn dieser Administrator wird.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>JupyterHub does not start while a role names a service that nobody defines. A person or group of that name is made, and holds the role at once.</source>
        <translation>JupyterHub startet nicht, solange eine Rolle einen Dienst nennt, den niemand definiert. Eine Person oder Gruppe dieses Namens wird angelegt und hat die Rolle sofort.</translation>
    </message>
    <message>
        <source>JupyterHub does not start while the authenticator manages roles and the configuration gives one to people or groups.</source>
        <translation>JupyterHub startet nicht, solange die Anmeldung Rollen verwaltet und die Konfiguration welche an Personen oder Gruppen gibt.</translation>
    </message>
    <message>
        <source>What its owner lacks takes effect as soon as the owner gets it, and who finds the token of an administrator is one.</source>
        <translation>Was seinem Eigentümer fehlt, wirkt, sobald er es bekommt; und wer das Token eines Administrators findet, ist selbst einer.</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Find in findings</source>
        <translation>In den Befunden suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Nothing to find fault with</source>
        <translation>Nichts zu beanstanden</translation>
    </message>
    <message>
        <source>What is known of this hub’s roles has been looked through, staged changes included.</source>
        <translation>Was von den Rollen dieses Hubs bekannt ist, wurde durchgesehen, Vorgemerktes eingeschlossen.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No finding matches</source>
        <translation>Kein Befund passt</translation>
    </message>
    <message>
        <source>Details of the current finding</source>
        <translation>Näheres zum aktuellen Befund</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>ein Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln findings</source>
        <translation>
            <numerusform>%1 von einem Befund</numerusform>
            <numerusform>%1 von %Ln Befunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a finding to see why it matters and what would mend it.</source>
        <translation>Einen Befund wählen, um zu sehen, warum er zählt und was ihn behebt.</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es zählt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Was es behebt</translation>
    </message>
    <message>
        <source>No staged change would mend it: it has to be decided, or done by hand on the hub.</source>
        <translation>Keine vorgemerkte Änderung würde es beheben: es ist zu entscheiden oder von Hand auf dem Hub zu tun.</translation>
    </message>
    <message>
        <source>Stage this fix</source>
        <translation>Behebung vormerken</translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation>Beheben: %1</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::FirstChoiceDialog</name>
    <message>
        <source>Welcome to Hubdesk</source>
        <translation>Willkommen bei Hubdesk</translation>
    </message>
    <message>
        <source>Who may do what, who is responsible for what, what waits for whom.</source>
        <translation>Wer darf was, wer ist wofür zuständig, was wartet auf wen.</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. You can open this again under Help.</source>
        <translation>Alles bleibt in einer Datei auf diesem Rechner. Sie finden dies wieder unter Hilfe.</translation>
    </message>
    <message>
        <source>Where do you want to start?</source>
        <translation>Womit möchten Sie anfangen?</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Sich umsehen</translation>
    </message>
    <message>
        <source>Invented communities, people, hubs and tickets. Nothing you do there can hurt.</source>
        <translation>Erfundene Gemeinschaften, Leute, Hubs und Tickets. Nichts, was Sie dort tun, kann schaden.</translation>
    </message>
    <message>
        <source>Open demonstration data</source>
        <translation>Demonstrationsdaten öffnen</translation>
    </message>
    <message>
        <source>Begin with an empty file</source>
        <translation>Mit einer leeren Datei beginnen</translation>
    </message>
    <message>
        <source>For your own communities and hubs. It holds everything, and backups are made by itself.</source>
        <translation>Für Ihre eigenen Gemeinschaften und Hubs. Sie enthält alles, und Sicherungen entstehen von selbst.</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Neue Datei …</translation>
    </message>
    <message>
        <source>Open a file that is there</source>
        <translation>Eine vorhandene Datei öffnen</translation>
    </message>
    <message>
        <source>One that you or a colleague made with Hubdesk.</source>
        <translation>Eine, die Sie oder jemand anderes mit Hubdesk angelegt hat.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Connect a hub</source>
        <translation>Einen Hub verbinden</translation>
    </message>
    <message>
        <source>Hubdesk reads first and changes nothing there.</source>
        <translation>Hubdesk liest zuerst und ändert dort nichts.</translation>
    </message>
    <message>
        <source>As soon as a file is open. Hubdesk reads first and changes nothing there.</source>
        <translation>Sobald eine Datei offen ist. Hubdesk liest zuerst und ändert dort nichts.</translation>
    </message>
    <message>
        <source>Connect hub…</source>
        <translation>Hub verbinden …</translation>
    </message>
    <message>
        <source>Open or make a file first</source>
        <translation>Öffnen oder legen Sie zuerst eine Datei an</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::HomePage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Hubs and their last pulls</source>
        <translation>Hubs und ihre letzten Abrufe</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Offene Tickets</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>Alle Tickets</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>date and file</comment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>the demonstration data</source>
        <translation>den Demonstrationsdaten</translation>
    </message>
    <message numerus="yes">
        <source>%n were read</source>
        <translation>
            <numerusform>%n wurde gelesen</numerusform>
            <numerusform>%n wurden gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last pulls</source>
        <translation>Letzte Abrufe</translation>
    </message>
    <message>
        <source>No hub was read yet. Connect one to see its people, groups and roles.</source>
        <translation>Noch wurde kein Hub gelesen. Verbinden Sie einen, um seine Leute, Gruppen und Rollen zu sehen.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1, then failed</source>
        <comment>age of the last good pull</comment>
        <translation>%1, dann fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ImportDialog</name>
    <message>
        <source>Import configuration</source>
        <translation>Konfiguration einlesen</translation>
    </message>
    <message>
        <source>Reads what files say about roles, groups and administrators. Nothing in them is run, and nothing happens before you have seen what it would do.</source>
        <translation>Liest, was Dateien über Rollen, Gruppen und Administratoren sagen. Nichts darin wird ausgeführt, und nichts geschieht, bevor Sie gesehen haben, was es bewirkt.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Files, in the order in which they are read</source>
        <translation>Dateien in der Reihenfolge, in der sie gelesen werden</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>jupyterhub_config.py, its JSON form, or values files of one hub: later ones override</source>
        <translation>jupyterhub_config.py, dasselbe als JSON, oder Wertedateien eines Hubs: spätere gehen vor</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>A whole fleet: clusters with their hubs, each with its values files</source>
        <translation>Eine ganze Flotte: Cluster mit ihren Hubs, jeder mit seinen Wertedateien</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>A new hub</source>
        <translation>Ein neuer Hub</translation>
    </message>
    <message>
        <source>By the name of the file</source>
        <translation>Nach dem Namen der Datei</translation>
    </message>
    <message>
        <source>&amp;Hub</source>
        <translation>&amp;Hub</translation>
    </message>
    <message>
        <source>&amp;Name of the new hub</source>
        <translation>&amp;Name des neuen Hubs</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Gelesene Dateien</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Look at it as a draft of 2&amp;021…</source>
        <translation>Als Entwurf von 2&amp;021 ansehen…</translation>
    </message>
    <message>
        <source>What it defines</source>
        <translation>Was es definiert</translation>
    </message>
    <message>
        <source>What is wrong in it</source>
        <translation>Was daran falsch ist</translation>
    </message>
    <message>
        <source>What importing would do</source>
        <translation>Was das Einlesen bewirkt</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Einzulesende Dateien</translation>
    </message>
    <message>
        <source>Configurations (*.py *.yaml *.yml *.json);;People (*.csv);;All files (*)</source>
        <translation>Konfigurationen (*.py *.yaml *.yml *.json);;Personen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Folder of a fleet</source>
        <translation>Ordner einer Flotte</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>number in the order, file</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Angehalten. Nichts wurde eingelesen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Add a file, or the folder of a fleet.</source>
        <translation>Fügen Sie eine Datei hinzu oder den Ordner einer Flotte.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 einlesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records imported; Undo takes them back</source>
        <translation>
            <numerusform>%Ln Eintrag eingelesen; Rückgängig nimmt ihn zurück</numerusform>
            <numerusform>%Ln Einträge eingelesen; Rückgängig nimmt sie zurück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::Legend</name>
    <message>
        <source>What the marks mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>Geerbt</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Gibt</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Nimmt</translation>
    </message>
    <message>
        <source>Space gives or takes · Enter says why</source>
        <translation>Leertaste gibt oder nimmt · Eingabe sagt warum</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::LoadingRows</name>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::MainWindow</name>
    <message>
        <source>Hubdesk</source>
        <translation>Hubdesk</translation>
    </message>
    <message>
        <source>Your changes are not on disk yet</source>
        <translation>Ihre Änderungen sind noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Everything is on disk again</source>
        <translation>Alles ist wieder gespeichert</translation>
    </message>
    <message>
        <source>Demonstration data</source>
        <translation>Demonstrationsdaten</translation>
    </message>
    <message>
        <source>%1 – Hubdesk</source>
        <comment>file and program</comment>
        <translation>%1 – Hubdesk</translation>
    </message>
    <message>
        <source>Token of %1</source>
        <translation>Token von %1</translation>
    </message>
    <message>
        <source>It ended on %1.</source>
        <translation>Es endete am %1.</translation>
    </message>
    <message>
        <source>It ends on %1.</source>
        <translation>Es endet am %1.</translation>
    </message>
    <message>
        <source>What was read before stays readable.</source>
        <translation>Was schon gelesen wurde, bleibt lesbar.</translation>
    </message>
    <message>
        <source>Make a new one on the hub&apos;s page “Token”, then Hub, Change token.</source>
        <translation>Stellen Sie auf der Seite „Token“ des Hubs ein neues aus, dann Hub, Token ändern.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what failed, and why</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>All problems…</source>
        <translation>Alle Probleme …</translation>
    </message>
    <message numerus="yes">
        <source>%n rows selected</source>
        <translation>
            <numerusform>%n Zeile ausgewählt</numerusform>
            <numerusform>%n Zeilen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Hubdesk files (*.hubdesk)</source>
        <translation>Hubdesk-Dateien (*.hubdesk)</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <source>Hubdesk files (*.hubdesk *.sqlite);;All files (*)</source>
        <translation>Hubdesk-Dateien (*.hubdesk *.sqlite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Eine Kopie speichern</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>%1 vergessen?</translation>
    </message>
    <message numerus="yes">
        <source>Its token and what it said about %n users are removed from this computer.</source>
        <translation>
            <numerusform>Sein Token und was er über %n Benutzer gesagt hat, werden von diesem Rechner entfernt.</numerusform>
            <numerusform>Sein Token und was er über %n Benutzer gesagt hat, werden von diesem Rechner entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub itself is not touched, and its line in the list stays. This cannot be undone; a new pull brings the data back.</source>
        <translation>Der Hub selbst wird nicht angerührt, und seine Zeile in der Liste bleibt. Das lässt sich nicht zurücknehmen; ein neuer Abruf bringt die Daten wieder.</translation>
    </message>
    <message>
        <source>Forget this hub</source>
        <translation>Diesen Hub vergessen</translation>
    </message>
    <message>
        <source>Forgot %1</source>
        <translation>%1 ist vergessen</translation>
    </message>
    <message>
        <source>Could not forget %1</source>
        <translation>%1 ließ sich nicht vergessen</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>Handeln als</translation>
    </message>
    <message>
        <source>Say which of the people in this file you are. It changes what is shown as yours, not what you may do.</source>
        <translation>Sagen Sie, welche der Personen in dieser Datei Sie sind. Das ändert, was als Ihres gezeigt wird, nicht, was Sie dürfen.</translation>
    </message>
    <message>
        <source>Use this person</source>
        <translation>Diese Person nehmen</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;New %1…</source>
        <translation>&amp;Neu: %1 …</translation>
    </message>
    <message>
        <source>&amp;New record…</source>
        <translation>&amp;Neuer Eintrag …</translation>
    </message>
    <message>
        <source>Read this hub again</source>
        <translation>Diesen Hub noch einmal lesen</translation>
    </message>
    <message>
        <source>Choose a hub that is connected, or connect one first</source>
        <translation>Wählen Sie einen verbundenen Hub, oder verbinden Sie zuerst einen</translation>
    </message>
    <message>
        <source>Last try failed</source>
        <translation>Letzter Versuch fehlgeschlagen</translation>
    </message>
    <message>
        <source>Pulled %1</source>
        <translation>Abgerufen %1</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>&amp;Dicht</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>&amp;Roomy</source>
        <translation>&amp;Weit</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <comment>place in the list and file</comment>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>%1	%2</source>
        <comment>view and its count</comment>
        <translation>%1	%2</translation>
    </message>
    <message>
        <source>All communities</source>
        <translation>Alle Gemeinschaften</translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation>Hubs</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Gemeinschaften</translation>
    </message>
    <message>
        <source>Another hub or community…</source>
        <translation>Anderer Hub oder andere Gemeinschaft …</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Noch keine Datei</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>wählen Sie eine</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n hubs</source>
        <translation>
            <numerusform>%n Hub</numerusform>
            <numerusform>%n Hubs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>not pulled yet</source>
        <translation>noch nicht abgerufen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number of users and version</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>who are you here?</source>
        <translation>wer sind Sie hier?</translation>
    </message>
    <message>
        <source>acting as</source>
        <translation>handelt als</translation>
    </message>
    <message>
        <source>Discard what is staged for %1?</source>
        <translation>Das für %1 Vorgemerkte verwerfen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are taken back. The hub is not touched.</source>
        <translation>
            <numerusform>%Ln Änderung wird zurückgenommen. Der Hub wird nicht berührt.</numerusform>
            <numerusform>%Ln Änderungen werden zurückgenommen. Der Hub wird nicht berührt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>Rückgängig holt sie wieder.</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung verwerfen</numerusform>
            <numerusform>%Ln Änderungen verwerfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closing once %n changes are on disk</source>
        <translation>
            <numerusform>Schließt, sobald %n Änderung gespeichert ist</numerusform>
            <numerusform>Schließt, sobald %n Änderungen gespeichert sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Close and lose changes?</source>
        <translation>Schließen und Änderungen verlieren?</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are not on disk yet. They are tried again as long as the window is open.</source>
        <translation>
            <numerusform>%n Änderung ist noch nicht gespeichert. Es wird weiter versucht, solange das Fenster offen ist.</numerusform>
            <numerusform>%n Änderungen sind noch nicht gespeichert. Es wird weiter versucht, solange das Fenster offen ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything before them is safe.</source>
        <translation>Alles davor ist sicher.</translation>
    </message>
    <message numerus="yes">
        <source>Close and lose %n changes</source>
        <translation>
            <numerusform>Schließen und %n Änderung verlieren</numerusform>
            <numerusform>Schließen und %n Änderungen verlieren</numerusform>
        </translation>
    </message>
    <message>
        <source>A draft of 2021</source>
        <translation>Ein Entwurf von 2021</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::MatrixView</name>
    <message>
        <source>Who holds which role</source>
        <translation>Wer welche Rolle hat</translation>
    </message>
    <message>
        <source>People and groups</source>
        <translation>Personen und Gruppen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::MessageFrame</name>
    <message>
        <source>%1 %2</source>
        <comment>who and what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Internal note, only the service team sees it</source>
        <translation>Interne Notiz, nur das Serviceteam sieht sie</translation>
    </message>
    <message>
        <source>Internal note by %1</source>
        <translation>Interne Notiz von %1</translation>
    </message>
    <message>
        <source>Message by %1</source>
        <translation>Nachricht von %1</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::NoFilePage</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation>Keine Datei ist offen</translation>
    </message>
    <message>
        <source>Hubdesk keeps everything in one file. Make one, open one, or look around in invented data.</source>
        <translation>Hubdesk hält alles in einer Datei. Legen Sie eine an, öffnen Sie eine, oder sehen Sie sich in erfundenen Daten um.</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::PageHeader</name>
    <message>
        <source>Views of this page</source>
        <translation>Ansichten dieser Seite</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The system&apos;s own colours and style</source>
        <translation>Die eigenen Farben und Formen des Systems</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>Vom nächsten Start an</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Single letters act in lists</source>
        <translation>Einzelne Buchstaben wirken in Listen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Nur auf Wunsch</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minutes</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>A hub with an interval of its own keeps it</source>
        <translation>Ein Hub mit eigenem Abstand behält ihn</translation>
    </message>
    <message>
        <source>Pull connected hubs</source>
        <translation>Verbundene Hubs abrufen</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>From the next time a file is opened on</source>
        <translation>Ab dem nächsten Öffnen einer Datei</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Certificate authorities too</source>
        <translation>Auch Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>A file with your institution&apos;s own authorities (PEM), trusted beside the system&apos;s</source>
        <translation>Eine Datei mit den eigenen Zertifizierungsstellen Ihrer Einrichtung (PEM), denen neben denen des Systems vertraut wird</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Nothing went wrong since this window was opened.</source>
        <translation>Seit dieses Fenster offen ist, ging nichts schief.</translation>
    </message>
    <message>
        <source>Since this window was opened, newest first.</source>
        <translation>Seit dieses Fenster offen ist, das neueste zuerst.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what and when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::Pulls</name>
    <message>
        <source>Pulling %1</source>
        <translation>%1 wird abgerufen</translation>
    </message>
    <message>
        <source>%1: taking it over</source>
        <translation>%1: wird übernommen</translation>
    </message>
    <message>
        <source>%1: %2 of %3 users</source>
        <translation>%1: %2 von %3 Benutzern</translation>
    </message>
    <message>
        <source>%1: %2 users</source>
        <translation>%1: %2 Benutzer</translation>
    </message>
    <message>
        <source>%1: %2 groups</source>
        <translation>%1: %2 Gruppen</translation>
    </message>
    <message>
        <source>%1: %2 services</source>
        <translation>%1: %2 Dienste</translation>
    </message>
    <message>
        <source>Pulled %1: %2 users, %3 groups; %4 new, %5 changed, %6 gone</source>
        <translation>%1 abgerufen: %2 Benutzer, %3 Gruppen; %4 neu, %5 geändert, %6 weg</translation>
    </message>
    <message>
        <source>Could not pull %1</source>
        <translation>%1 ließ sich nicht abrufen</translation>
    </message>
    <message>
        <source>Stopped pulling %1; what was known is kept</source>
        <translation>Abruf von %1 angehalten; was bekannt war, bleibt</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::Rail</name>
    <message>
        <source>Pages and their views</source>
        <translation>Seiten und ihre Ansichten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>view and its count</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::RecordDialog</name>
    <message>
        <source>%1, needed</source>
        <translation>%1, nötig</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::RequestDialog</name>
    <message>
        <source>Ask for the role definitions</source>
        <translation>Um die Rollen bitten</translation>
    </message>
    <message>
        <source>To whoever runs the hub. Nothing is sent from here: copy the text into a mail, or keep it as a ticket.</source>
        <translation>An den Betreiber des Hubs. Von hier wird nichts gesendet: kopieren Sie den Text in eine E-Mail, oder behalten Sie ihn als Ticket.</translation>
    </message>
    <message>
        <source>Text of the request</source>
        <translation>Text der Bitte</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Make a &amp;ticket of it</source>
        <translation>Ein &amp;Ticket daraus machen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>The request is on the clipboard</source>
        <translation>Die Bitte ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Could not make the ticket</source>
        <translation>Das Ticket ließ sich nicht anlegen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung zurückholen</translation>
    </message>
    <message>
        <source>There is no backup of this file yet. One is made before the file&apos;s form changes and with every restore.</source>
        <translation>Von dieser Datei gibt es noch keine Sicherung. Eine entsteht, bevor sich die Form der Datei ändert, und mit jedem Zurückholen.</translation>
    </message>
    <message>
        <source>What is in the file now becomes a backup first, so this can be taken back.</source>
        <translation>Was jetzt in der Datei steht, wird zuvor gesichert; so lässt sich dies zurücknehmen.</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>age, time and size of a backup</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung zurückholen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ReviewDialog</name>
    <message>
        <source>Unstage this change</source>
        <translation>Diese Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Who loses and gains what</source>
        <translation>Wer was verliert und gewinnt</translation>
    </message>
    <message>
        <source>Looking at everybody on the hub</source>
        <translation>Alle auf dem Hub werden betrachtet</translation>
    </message>
    <message>
        <source>Between applying and the restart:</source>
        <translation>Zwischen Anwenden und Neustart:</translation>
    </message>
    <message numerus="yes">
        <source>Review of %Ln changes to %1</source>
        <translation>
            <numerusform>Prüfung von %Ln Änderung an %1</numerusform>
            <numerusform>Prüfung von %Ln Änderungen an %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody gains or loses anything</source>
        <translation>Niemand gewinnt oder verliert etwas</translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln people</source>
        <translation>
            <numerusform>Die %Ln Person zeigen</numerusform>
            <numerusform>Die %Ln zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unstage change %1</source>
        <translation>Änderung %1 zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Unstage %Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung zurücknehmen</numerusform>
            <numerusform>%Ln Änderungen zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>Wen es betrifft</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln of them.</source>
        <translation>
            <numerusform>Die erste von ihnen.</numerusform>
            <numerusform>Die ersten %Ln von ihnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unstage: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Nothing waits any more</source>
        <translation>Nichts wartet mehr</translation>
    </message>
    <message>
        <source>What acts at once was read back from the hub.</source>
        <translation>Was sofort wirkt, wurde vom Hub zurückgelesen.</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ReviewLanes</name>
    <message>
        <source>At once, through the hub</source>
        <translation>Sofort, über den Hub</translation>
    </message>
    <message>
        <source>With the configuration, after a restart</source>
        <translation>Mit der Konfiguration, nach einem Neustart</translation>
    </message>
    <message>
        <source>Export configuration…</source>
        <translation>Konfiguration exportieren…</translation>
    </message>
    <message>
        <source>How many people it concerns</source>
        <translation>Wie viele Personen es betrifft</translation>
    </message>
    <message>
        <source>Nothing goes this way.</source>
        <translation>Nichts geht diesen Weg.</translation>
    </message>
    <message>
        <source>Type first how many people it concerns</source>
        <translation>Geben Sie erst ein, wie viele Personen es betrifft</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many changes, and whom they concern</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes:</source>
        <translation>
            <numerusform>%Ln Änderung:</numerusform>
            <numerusform>%Ln Änderungen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people gain or lose something.</source>
        <translation>
            <numerusform>%Ln Person gewinnt oder verliert etwas.</numerusform>
            <numerusform>%Ln Personen gewinnen oder verlieren etwas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type how many people it concerns to go on:</source>
        <translation>Zum Fortfahren eingeben, wie viele Personen es betrifft:</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet…</translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln now</source>
        <translation>
            <numerusform>%Ln jetzt anwenden</numerusform>
            <numerusform>%Ln jetzt anwenden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::RolesDesk</name>
    <message>
        <source>Discard staged changes</source>
        <translation>Vorgemerktes verwerfen</translation>
    </message>
    <message>
        <source>Applied to the hub</source>
        <translation>Auf den Hub angewendet</translation>
    </message>
    <message>
        <source>Read the hub again</source>
        <translation>Den Hub wieder lesen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::RolesPage</name>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>The hub that this page is about</source>
        <translation>Der Hub, um den es auf dieser Seite geht</translation>
    </message>
    <message>
        <source>No hub has been read yet</source>
        <translation>Noch kein Hub wurde gelesen</translation>
    </message>
    <message>
        <source>Connect one with a token, or import its configuration file.</source>
        <translation>Verbinden Sie einen mit einem Token, oder lesen Sie seine Konfigurationsdatei ein.</translation>
    </message>
    <message>
        <source>Reading the hub’s roles</source>
        <translation>Die Rollen des Hubs werden gelesen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Single letters act in lists only, and can be turned off under Preferences.</source>
        <translation>Einzelne Buchstaben wirken nur in Listen und lassen sich unter Einstellungen abschalten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::StagedBar</name>
    <message>
        <source>Staged changes</source>
        <translation>Vorgemerkte Änderungen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::StatusItems</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Commands  %1</source>
        <translation>Befehle  %1</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>demonstration data</source>
        <translation>Demonstrationsdaten</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <source>all hubs</source>
        <translation>alle Hubs</translation>
    </message>
    <message>
        <source>Everything is on disk</source>
        <translation>Alles ist gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n changes not yet on disk</source>
        <translation>
            <numerusform>%n Änderung noch nicht gespeichert</numerusform>
            <numerusform>%n Änderungen noch nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::TablePage</name>
    <message>
        <source>Details of the current row</source>
        <translation>Details der aktuellen Zeile</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Could not change them</source>
        <translation>Ließen sich nicht ändern</translation>
    </message>
    <message>
        <source>Could not add it</source>
        <translation>Ließ sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1 will be removed from this file.</source>
        <translation>%1 wird aus dieser Datei entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n records will be removed from this file.</source>
        <translation>
            <numerusform>%n Eintrag wird aus dieser Datei entfernt.</numerusform>
            <numerusform>%n Einträge werden aus dieser Datei entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings them back. What other records refer to cannot be removed.</source>
        <translation>Rückgängig bringt sie wieder. Worauf sich andere Einträge beziehen, lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>Could not remove them</source>
        <translation>Ließen sich nicht entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nichts ist gewählt</translation>
    </message>
    <message>
        <source>%1 was not changed</source>
        <translation>%1 wurde nicht geändert</translation>
    </message>
    <message>
        <source>Edit role…</source>
        <translation>Rolle bearbeiten …</translation>
    </message>
    <message>
        <source>Clone role…</source>
        <translation>Rolle duplizieren …</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::TablePanel</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1, counting…</source>
        <comment>as in: tickets, counting</comment>
        <translation>%1, wird gezählt …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>as in 12 of 171 hubs</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>The filter looks at all rows, not only at those on the screen.</source>
        <translation>Der Filter sieht alle Zeilen an, nicht nur die auf dem Schirm.</translation>
    </message>
    <message>
        <source>This token may not read what belongs here</source>
        <translation>Dieses Token darf nicht lesen, was hierher gehört</translation>
    </message>
    <message>
        <source>It lacks the scope %1.</source>
        <translation>Ihm fehlt der Scope %1.</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <comment>as in: Filter hubs</comment>
        <translation>%1 filtern</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::TableView</name>
    <message>
        <source>%1, %2</source>
        <comment>a cell&apos;s two texts</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column head: cell</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fit all to their contents</source>
        <translation>Alle an ihren Inhalt anpassen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::TakeBin</name>
    <message>
        <source>Drag a mark off its role to here, or back to the names, to take the role</source>
        <translation>Ein Zeichen von seiner Rolle hierher oder zurück auf die Namen ziehen, um die Rolle zu nehmen</translation>
    </message>
    <message>
        <source>Drop here to take the role</source>
        <translation>Hier ablegen, um die Rolle zu nehmen</translation>
    </message>
    <message>
        <source>Drop to take</source>
        <translation>Zum Nehmen ablegen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::TemplateField</name>
    <message>
        <source>Course staff of a class</source>
        <translation>Kursleitung einer Klasse</translation>
    </message>
    <message>
        <source>Teaching assistant</source>
        <translation>Hilfskraft</translation>
    </message>
    <message>
        <source>Auditor, reads everything</source>
        <translation>Prüfer, liest alles</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Idle culler</source>
        <translation>Beender unbenutzter Server</translation>
    </message>
    <message>
        <source>Token for this console</source>
        <translation>Token für diese Konsole</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>For which class</source>
        <translation>Für welche Klasse</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Which class?</source>
        <translation>Welche Klasse?</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::TestResult</name>
    <message>
        <source>Asking the hub…</source>
        <translation>Der Hub wird gefragt …</translation>
    </message>
    <message>
        <source>JupyterHub %1, token of %2</source>
        <translation>JupyterHub %1, Token von %2</translation>
    </message>
    <message>
        <source>%1 of %2 abilities</source>
        <translation>%1 von %2 Fähigkeiten</translation>
    </message>
    <message>
        <source>After a pull, everything a hub tells will be visible.</source>
        <translation>Nach einem Abruf wird alles sichtbar sein, was ein Hub sagt.</translation>
    </message>
    <message>
        <source>After a pull, this stays not known: %1</source>
        <translation>Nach einem Abruf bleibt dies unbekannt: %1</translation>
    </message>
    <message>
        <source>No token can read what a role contains. For that, import the hub&apos;s configuration file.</source>
        <translation>Kein Token kann lesen, was eine Rolle enthält. Lesen Sie dafür die Konfigurationsdatei des Hubs ein.</translation>
    </message>
    <message>
        <source>The token ends soon: %1</source>
        <translation>Das Token endet bald: %1</translation>
    </message>
    <message>
        <source>The token ends %1</source>
        <translation>Das Token endet am %1</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ThingPicker</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>The hub is still being read…</source>
        <translation>Der Hub wird noch gelesen…</translation>
    </message>
    <message>
        <source>There are more: keep typing to find the one you mean.</source>
        <translation>Es gibt mehr: Tippen Sie weiter, um das Gemeinte zu finden.</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Sucht noch…</translation>
    </message>
    <message>
        <source>Nothing on this hub has this name.</source>
        <translation>Nichts auf diesem Hub heißt so.</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::TokenList</name>
    <message>
        <source>Tokens and shares</source>
        <translation>Tokens und Freigaben</translation>
    </message>
    <message>
        <source>Read tokens and shares</source>
        <translation>Tokens und Freigaben lesen</translation>
    </message>
    <message>
        <source>Asks the hub about this person alone; nothing is changed there</source>
        <translation>Fragt den Hub nur nach dieser Person; dort wird nichts geändert</translation>
    </message>
    <message>
        <source>Not known: a pull does not read them</source>
        <translation>Nicht bekannt: ein Abruf liest sie nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens, read %1</source>
        <translation>
            <numerusform>%n Token, gelesen %1</numerusform>
            <numerusform>%n Tokens, gelesen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>never ends</source>
        <translation>endet nie</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>rights of a token and its end</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n servers shared with others</source>
        <translation>
            <numerusform>%n Server mit anderen geteilt</numerusform>
            <numerusform>%n Server mit anderen geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers of others</source>
        <translation>
            <numerusform>%n Server anderer</numerusform>
            <numerusform>%n Server anderer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>server and its owner</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Could not read the tokens of %1</source>
        <translation>Die Tokens von %1 ließen sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::TwoLineButton</name>
    <message>
        <source>%1, %2</source>
        <comment>title and second line</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::UndoHistory</name>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
</context>
</TS>
