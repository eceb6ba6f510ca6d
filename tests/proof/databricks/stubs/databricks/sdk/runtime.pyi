# What a Databricks runtime hands to Python files.
class FileInfo:
    name: str
    path: str

class FileSystem:
    def ls(self, dir: str) -> list[FileInfo]: ...

class Secrets:
    def get(self, scope: str, key: str) -> str: ...

class Utilities:
    fs: FileSystem
    secrets: Secrets

dbutils: Utilities
