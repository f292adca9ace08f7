#!/usr/bin/env python3
"""check_house.py must notice what it is there for."""
import pathlib
import unittest

import check_house


def findings(path, text):
    return list(check_house.check_source(pathlib.PurePath(path), text))


class Direction(unittest.TestCase):
    def test_notices_an_include_against_the_direction(self):
        self.assertTrue(findings("models/domain/x.cpp", '#include "storage/file.h"\n'))
        self.assertTrue(findings("ui/pages/x.cpp", '#include "storage/reader.h"\n'))
        self.assertTrue(findings("ui/pages/x.cpp", '#include "sync/jupyterhub/client.h"\n'))

    def test_allows_an_include_along_the_direction(self):
        self.assertEqual(findings("models/storage/x.cpp", '#include "domain/records.h"\n'), [])
        self.assertEqual(findings("app/x.cpp", '#include "sync/remote.h"\n#include "ui/window/mainwindow.h"\n'), [])

    def test_notices_qt_in_the_engine(self):
        self.assertTrue(findings("models/access/x.h", "#include <QString>\n"))
        self.assertEqual(findings("models/access/x.h", "#include <string>\n"), [])

    def test_notices_sql_network_and_files_in_the_window(self):
        self.assertTrue(findings("ui/x.cpp", "#include <QSqlQuery>\n"))
        self.assertTrue(findings("ui/x.cpp", "#include <QNetworkReply>\n"))
        self.assertTrue(findings("ui/x.cpp", '    query("SELECT id FROM ticket");\n'))
        self.assertEqual(findings("ui/x.cpp", "#include <QFileDialog>\n"), [])

    def test_notices_words_for_people_below_the_window(self):
        self.assertTrue(findings("models/storage/x.cpp", '    return tr("Disk full");\n'))
        self.assertEqual(findings("ui/x.cpp", '    return tr("Disk full");\n'), [])


class Tree(unittest.TestCase):
    def test_notices_strangers_and_gaps(self):
        told = "\n".join(check_house.check_tree({"tools/x.py", "models/gui/x.cpp", "README.md"}))
        self.assertIn("tools", told)
        self.assertIn("models/ has no folder gui", told)
        self.assertIn("LICENSE: missing", told)


if __name__ == "__main__":
    unittest.main()
