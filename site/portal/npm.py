from django.contrib.staticfiles.finders import FileSystemFinder


class NpmFinder(FileSystemFinder):
    pass
